package io.ssmsandbox.security;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.security.web.util.matcher.IpAddressMatcher;

import static org.assertj.core.api.Assertions.assertThat;

class TrustedProxiesTests {

	private final Server server = new Server();

	private final ServerConnector connector = connector();

	@BeforeEach
	void start() throws Exception {
		this.server.addConnector(this.connector);
		this.server.setHandler(new ClientAddressHandler());
		this.server.start();
	}

	@AfterEach
	void stop() throws Exception {
		this.server.stop();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			X-Forwarded-For: 8.8.8.8                                             | 8.8.8.8
			X-Forwarded-For: 1.2.3.4, 8.8.8.8                                    | 8.8.8.8
			X-Forwarded-For: 1.2.3.4, 8.8.8.8, 10.0.0.7                          | 8.8.8.8
			X-Forwarded-For: 1.2.3.4; X-Forwarded-For: 8.8.8.8                   | 8.8.8.8
			X-Forwarded-For: 10.0.0.7                                            | 10.0.0.7
			Forwarded: for=1.2.3.4                                               | 127.0.0.1
			Forwarded: for=1.2.3.4; X-Forwarded-For: 8.8.8.8                     | 8.8.8.8
			X-Forwarded-For: 1.2.3.4, 2001:db8::1                                | [2001:db8::1]
			""")
	void believesOnlyTheAddressThatTheNearestProxySaw(String headers, String client) throws Exception {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create("http://127.0.0.1:" + this.connector.getLocalPort() + "/"));
		Stream.of(headers.split("; ")).map((header) -> header.split(": ")).forEach((h) -> request.header(h[0], h[1]));

		assertThat(HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString()).body()).isEqualTo(client);
	}

	private ServerConnector connector() {
		HttpConfiguration configuration = new HttpConfiguration();
		configuration.addCustomizer(
				new TrustedProxies(List.of(new IpAddressMatcher("127.0.0.1"), new IpAddressMatcher("10.0.0.0/24"))));
		ServerConnector connector = new ServerConnector(this.server, new HttpConnectionFactory(configuration));
		connector.setHost("127.0.0.1");
		return connector;
	}

	/**
	 * Answers with the address of the client.
	 */
	private static final class ClientAddressHandler extends Handler.Abstract {

		@Override
		public boolean handle(Request request, Response response, Callback callback) {
			Content.Sink.write(response, true, Request.getRemoteAddr(request), callback);
			return true;
		}

	}

}
