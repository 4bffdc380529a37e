package io.ssmsandbox.security;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;

import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.error.ErrorPage;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application that breaks, and whose own error page breaks as well.
 */
class ServerDoorTests {

	@Test
	void tellsNothingOfTheInsideWhenEvenTheErrorPageBreaks() throws Exception {
		JettyServletWebServerFactory factory = new JettyServletWebServerFactory(0);
		factory.addErrorPages(new ErrorPage("/error"));
		new ServerDoor().customize(factory);
		WebServer server = factory.getWebServer(new ServletRegistrationBean<>(new Broken(), "/"));
		server.start();
		try {
			HttpResponse<String> answer = HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + "/"))
					.header("Accept", "text/html")
					.build(), BodyHandlers.ofString());

			assertThat(answer.statusCode()).isEqualTo(500);
			assertThat(answer.body()).doesNotContain("secret", "Broken", "Exception", "at ");
		}
		finally {
			server.stop();
		}
	}

	private static final class Broken extends HttpServlet {

		private static final long serialVersionUID = 1L;

		@Override
		protected void doGet(HttpServletRequest request, HttpServletResponse response) {
			throw new IllegalStateException("a secret of the inside");
		}

	}

}
