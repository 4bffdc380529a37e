package io.ssmsandbox.webserver;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests a server with few threads and a blocking handler against slow clients.
 */
class SlowClientProtectionTests {

	private static final String POST = "POST / HTTP/1.1\r\nHost: a\r\n";

	private static final Duration LONG = Duration.ofMinutes(1);

	private static final Duration SHORT = Duration.ofMillis(500);

	private static final int LARGE = 20_000_000;

	private final List<Socket> slow = new ArrayList<>();

	private final Server server = new Server(new QueuedThreadPool(8));

	private int port;

	@AfterEach
	void stop() throws Exception {
		for (Socket socket : this.slow) {
			socket.close();
		}
		this.server.stop();
	}

	@ParameterizedTest
	@ValueSource(strings = { POST + "Content-Length: 50\r\n\r\na", POST + "Content-Length: 5000\r\n\r\n",
			POST + "Transfer-Encoding: chunked\r\n\r\n32\r\na",
			POST + "Expect: 100-continue\r\nContent-Length: 9\r\n\r\n", POST + "X-Half: ", "" })
	void answersOthersWhile300HaveNotSentAll(String half) throws Exception {
		start(LONG, 1_000_000, 1_000_000);
		for (int number = 0; number < 300; number++) {
			send(half);
		}

		assertThat(ask(POST + "Connection: close\r\nContent-Length: 3\r\n\r\nabc")).endsWith("\r\n\r\nabc");
	}

	@Test
	void answersOthersWhile30DoNotRead() throws Exception {
		start(LONG, 1_000_000, 1_000_000_000);
		for (int number = 0; number < 30; number++) {
			send("GET /large HTTP/1.1\r\nHost: a\r\n\r\n").getInputStream().read();
		}

		assertThat(ask(POST + "Connection: close\r\nContent-Length: 3\r\n\r\nabc")).endsWith("\r\n\r\nabc");
	}

	@ParameterizedTest
	@ValueSource(strings = { POST + "Content-Length: 50\r\n\r\na", POST + "Transfer-Encoding: chunked\r\n\r\n32\r\na" })
	void endsABodyThatTricklesForTooLong(String begin) throws Exception {
		start(SHORT, 1_000_000, 1_000_000);

		assertThat(trickle(begin)).startsWith("HTTP/1.1 408 ").containsIgnoringCase("connection: close");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", POST + "X-Slow: " })
	void endsAHeadThatTricklesForTooLong(String begin) throws Exception {
		start(SHORT, 1_000_000, 1_000_000);

		assertThat(trickle(begin)).isEmpty();
	}

	@Test
	void endsASecondHeadThatTricklesForTooLong() throws Exception {
		start(SHORT, 1_000_000, 1_000_000);

		assertThat(trickle(POST + "Content-Length: 3\r\n\r\nabc" + POST)).startsWith("HTTP/1.1 200 ").endsWith("abc");
	}

	@Test
	void closesTheConnectionOfAClientThatDoesNotReadInTime() throws Exception {
		start(SHORT, 1_000_000, 1_000_000_000);
		Socket socket = send("GET /large HTTP/1.1\r\nHost: a\r\n\r\n");

		TimeUnit.SECONDS.sleep(2);

		assertThat(received(socket)).isLessThan(LARGE);
	}

	@Test
	void sendsAllToAClientThatReads() throws Exception {
		start(LONG, 1_000_000, 1_000);

		assertThat(received(send("GET /large HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))).isGreaterThan(LARGE);
	}

	@Test
	void endsTheOldestWhenBodiesNeedTooMuchMemory() throws Exception {
		start(LONG, 5_000, 1_000_000);
		Socket oldest = send(POST + "Content-Length: 3000\r\n\r\n" + "a".repeat(2_000));
		TimeUnit.MILLISECONDS.sleep(200);
		send(POST + "Content-Length: 3000\r\n\r\n" + "a".repeat(2_000));

		assertThat(new String(oldest.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
			.startsWith("HTTP/1.1 408 ");
	}

	@Test
	void endsTheOldestWhenAnswersNeedTooMuchMemory() throws Exception {
		start(LONG, 1_000_000, LARGE);
		Socket oldest = send("GET /large HTTP/1.1\r\nHost: a\r\n\r\n");
		TimeUnit.MILLISECONDS.sleep(500);
		send("GET /large HTTP/1.1\r\nHost: a\r\n\r\n").getInputStream().read();
		TimeUnit.MILLISECONDS.sleep(500);

		assertThat(received(oldest)).isLessThan(LARGE);
	}

	@Test
	void doesNotReadABodyThatIsTooLong() throws Exception {
		start(LONG, 1_000_000, 1_000_000);

		assertThat(ask(POST + "Content-Length: 5001\r\n\r\na")).startsWith("HTTP/1.1 200 ").endsWith("too long");
		assertThat(ask(POST + "Transfer-Encoding: chunked\r\n\r\n1389\r\n" + "a".repeat(5001) + "\r\n"))
			.startsWith("HTTP/1.1 200 ")
			.endsWith("too long");
	}

	@Test
	void answersRequestsThatCameTogetherOneByOne() throws Exception {
		start(LONG, 1_000_000, 1_000_000);

		assertThat(ask(POST + "Content-Length: 3\r\n\r\nabc" + POST + "Transfer-Encoding: chunked\r\n\r\n"
				+ "3\r\ndef\r\n0\r\nX-Trailer: a\r\n\r\n" + POST + "Connection: close\r\nContent-Length: 3\r\n\r\nghi"))
			.containsSubsequence("abc", "def", "ghi");
	}

	@Test
	void asksForABodyThatWaitsToBeAskedFor() throws Exception {
		start(LONG, 1_000_000, 1_000_000);
		Socket socket = send(POST + "Expect: 100-continue\r\nConnection: close\r\nContent-Length: 3\r\n\r\n");
		byte[] interim = socket.getInputStream().readNBytes(25);
		socket.getOutputStream().write("abc".getBytes(StandardCharsets.US_ASCII));

		assertThat(interim).asString(StandardCharsets.US_ASCII).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
		assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)).endsWith("abc");
	}

	private void start(Duration requestTime, long bodyMemory, long answerMemory) throws Exception {
		ServerConnector connector = new ServerConnector(this.server, 1, 1);
		connector.setHost("127.0.0.1");
		this.server.addConnector(connector);
		this.server.setHandler(new Blocking());
		new SlowClientProtection(5_000, requestTime, bodyMemory, answerMemory).addTo(this.server);
		this.server.start();
		this.port = connector.getLocalPort();
	}

	private Socket send(String text) throws IOException {
		Socket socket = new Socket();
		this.slow.add(socket);
		socket.setReceiveBufferSize(1024);
		socket.setSoTimeout(20_000);
		socket.connect(new InetSocketAddress("127.0.0.1", this.port));
		socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
		return socket;
	}

	private String ask(String request) throws IOException {
		return new String(send(request).getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
	}

	/** Sends one byte at a time until the server closes the connection. */
	private String trickle(String begin) throws Exception {
		Socket socket = send(begin);
		Thread trickling = new Thread(() -> {
			try {
				OutputStream out = socket.getOutputStream();
				for (int number = 0; number < 200; number++) {
					out.write('a');
					TimeUnit.MILLISECONDS.sleep(100);
				}
			}
			catch (IOException | InterruptedException ex) {
				// Closed, as expected.
			}
		});
		trickling.setDaemon(true);
		trickling.start();
		StringBuilder answer = new StringBuilder();
		try {
			for (int read = socket.getInputStream().read(); read >= 0; read = socket.getInputStream().read()) {
				answer.append((char) read);
			}
		}
		catch (java.net.SocketException ex) {
			// A reset also counts as closed.
		}
		return answer.toString();
	}

	private static long received(Socket socket) throws IOException {
		byte[] buffer = new byte[100_000];
		long count = 0;
		try {
			for (int read = 0; read >= 0; read = socket.getInputStream().read(buffer)) {
				count += read;
			}
		}
		catch (java.net.SocketException ex) {
			// A reset also counts as closed.
		}
		return count;
	}

	/** Uses blocking reads and writes, as servlets do. */
	private static final class Blocking extends Handler.Abstract {

		@Override
		public boolean handle(Request request, Response response, Callback callback) throws Exception {
			String body = Content.Source.asString(request);
			boolean tooLong = request.getAttribute(BodyBufferHandler.TOO_LONG) != null;
			byte[] answer = "/large".equals(request.getHttpURI().getPath()) ? new byte[LARGE]
					: (tooLong ? "too long" : body).getBytes(StandardCharsets.UTF_8);
			response.getHeaders().put("Content-Length", answer.length);
			try (OutputStream out = Content.Sink.asOutputStream(response)) {
				for (int from = 0; from < answer.length; from += 32_768) {
					out.write(answer, from, Math.min(32_768, answer.length - from));
					out.flush();
				}
			}
			callback.succeeded();
			return true;
		}

	}

}
