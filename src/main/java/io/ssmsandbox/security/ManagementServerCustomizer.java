package io.ssmsandbox.security;

import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementServerProperties;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;

/**
 * Gives the server of {@code management.server.port} the same door as the portal's. That
 * server belongs to an application context of its own, which Spring Boot makes from a
 * list of classes; this one is in
 * {@code META-INF/spring/....ManagementContextConfiguration.imports}. It is no
 * {@code @Configuration}, so that the portal's own context does not find it.
 */
@ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
class ManagementServerCustomizer {

	/**
	 * Without an address of its own it listens where the portal does, rather than on
	 * every address.
	 */
	@Bean
	WebServerFactoryCustomizer<JettyServletWebServerFactory> managementDoor(JettyServerCustomizer door,
			ServerProperties server, ManagementServerProperties management) {
		return (factory) -> {
			if (management.getAddress() == null) {
				factory.setAddress(server.getAddress());
			}
			door.customize(factory);
		};
	}

}
