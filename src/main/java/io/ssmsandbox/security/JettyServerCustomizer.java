package io.ssmsandbox.security;

import io.ssmsandbox.webserver.SlowClientProtection;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;

import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Configures Jetty: error responses in the portal's format, forwarded headers only from
 * configured proxies, and limits for slow clients.
 */
@Component
class JettyServerCustomizer implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {

	private final TrustedProxies proxies;

	private final SlowClientProtection slowClients;

	JettyServerCustomizer(TrustedProxies proxies, SlowClientProperties slowClients) {
		this.proxies = proxies;
		this.slowClients = slowClients.protection();
	}

	@Override
	public void customize(JettyServletWebServerFactory factory) {
		// Spring Boot would trust the headers of every client, and on Kubernetes does so
		// by default.
		factory.setUseForwardHeaders(false);
		factory.addServerCustomizers((server) -> {
			server.setErrorHandler(new ServerErrorHandler());
			this.slowClients.addTo(server);
			server.insertHandler(new HeaderDecodingHandler());
			server.insertHandler(new AmbiguousPathHandler());
			trustProxies(server);
		});
	}

	private void trustProxies(Server server) {
		for (Connector connector : server.getConnectors()) {
			connector.getConnectionFactories()
				.stream()
				.filter(HttpConfiguration.ConnectionFactory.class::isInstance)
				.map(HttpConfiguration.ConnectionFactory.class::cast)
				.forEach((factory) -> factory.getHttpConfiguration().addCustomizer(this.proxies));
		}
	}

}
