package io.ssmsandbox.security;

import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.handler.ErrorHandler;

import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Keeps the server's own last-resort error page, which shows when even ours cannot be
 * made, from telling causes and stack traces.
 */
@Component
class QuietServer implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {

	@Override
	public void customize(JettyServletWebServerFactory factory) {
		factory.addServerCustomizers((server) -> {
			if (server.getErrorHandler() instanceof ErrorHandler handler) {
				quieten(handler);
			}
			server.getDescendants(ServletContextHandler.class).forEach(QuietServer::quieten);
		});
	}

	private static void quieten(ServletContextHandler context) {
		if (context.getErrorHandler() instanceof ErrorHandler handler) {
			quieten(handler);
		}
	}

	private static void quieten(ErrorHandler handler) {
		handler.setShowStacks(false);
		handler.setShowCauses(false);
		handler.setShowMessageInTitle(false);
	}

}
