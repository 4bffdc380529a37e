package io.ssmsandbox.security;

import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Has the web server refuse in our words what never reaches us.
 */
@Component
class ServerDoor implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {

	@Override
	public void customize(JettyServletWebServerFactory factory) {
		factory.addServerCustomizers((server) -> {
			server.setErrorHandler(new ServerErrors());
			server.insertHandler(new ReadableHeads());
			server.insertHandler(new UnambiguousAddresses());
		});
	}

}
