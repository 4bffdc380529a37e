package io.ssmsandbox.security;

import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementServerProperties;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;

/**
 * Applies the portal's server settings to the server of {@code management.server.port}.
 * That server belongs to a separate application context, which Spring Boot builds from a
 * list of classes; this one is in {@code
 * META-INF/spring/....ManagementContextConfiguration.imports}. It is no {@code
 *
 * @Configuration}, so that the portal's own context does not find it.
 */
@ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
class ManagementServerCustomizer {

	/**
	 * Without an address of its own it uses the portal's address, rather than every
	 * address.
	 */
	@Bean
	WebServerFactoryCustomizer<JettyServletWebServerFactory> managementServerCustomization(
			JettyServerCustomizer customizer, ServerProperties server, ManagementServerProperties management) {
		return (factory) -> {
			if (management.getAddress() == null) {
				factory.setAddress(server.getAddress());
			}
			customizer.customize(factory);
		};
	}

}
