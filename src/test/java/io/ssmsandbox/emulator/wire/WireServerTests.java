package io.ssmsandbox.emulator.wire;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.ssmsandbox.emulator.fixture.EmulatedSandbox;
import io.ssmsandbox.emulator.fixture.LoopbackAws;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WireServerTests {

	private static final String CALL = "Action=GetCallerIdentity&Version=2011-06-15";

	private final LoopbackAws aws = new LoopbackAws(EmulatedSandbox.world());

	@AfterEach
	void close() {
		this.aws.close();
	}

	@Test
	void saysThatItIsEmulatedEvenWhenThereIsNoPath() throws IOException {
		String answer = send("POST /%zz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");

		assertThat(answer).startsWith("HTTP/1.1 400 ")
			.containsIgnoringCase("\r\nx-emulator: 1\r\n")
			.contains("<Code>BadRequest</Code>");
	}

	@Test
	void saysThatItIsEmulatedEvenWhenAHeaderIsTooLong() throws IOException {
		String answer = send("POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nX-Long: " + "a".repeat(20_000)
				+ "\r\n\r\n");

		assertThat(answer).startsWith("HTTP/1.1 431 ")
			.containsIgnoringCase("\r\nx-emulator: 1\r\n")
			.contains("<ErrorResponse");
	}

	@Test
	void answersOthersWhile300HaveSentHalfABody() throws IOException {
		List<Socket> half = new ArrayList<>();
		for (int number = 0; number < 300; number++) {
			half.add(open(head("Content-Length: 50") + "A"));
		}

		String answer = send(head("Connection: close", "Content-Length: " + CALL.length()) + CALL);

		assertThat(answer).startsWith("HTTP/1.1 200 ").contains("GetCallerIdentityResponse");
		for (Socket socket : half) {
			socket.close();
		}
	}

	@Test
	void refusesTheHostAndTheMissingSignatureBeforeTheBodyComes() throws IOException {
		String elsewhere = send("POST / HTTP/1.1\r\nHost: evil.example\r\nContent-Length: 50\r\n\r\n");
		String unsigned = send("POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 50\r\n\r\n");

		assertThat(elsewhere).startsWith("HTTP/1.1 403 ").contains("answers this machine only");
		assertThat(unsigned).startsWith("HTTP/1.1 403 ").contains("MissingAuthenticationToken");
	}

	@Test
	void refusesALongBodyWithoutReadingIt() throws IOException {
		assertThat(send(head("Content-Length: 262145"))).startsWith("HTTP/1.1 413 ")
			.contains("<Code>RequestEntityTooLarge</Code>");
	}

	@Test
	void endsABodyThatDoesNotComeInTime() throws IOException {
		try (LoopbackAws impatient = new LoopbackAws(EmulatedSandbox.world(), Duration.ofMillis(500));
				Socket socket = new Socket("127.0.0.1", impatient.endpoint().getPort())) {
			socket.getOutputStream().write((head("Content-Length: 50") + "A").getBytes(StandardCharsets.US_ASCII));

			assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
				.startsWith("HTTP/1.1 408 ")
				.containsIgnoringCase("\r\nx-emulator: 1\r\n")
				.contains("<Code>RequestTimeout</Code>");
		}
	}

	private static String head(String... headers) {
		return "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: AWS4-HMAC-SHA256 "
				+ "Credential=A/20260101/us-east-1/sts/aws4_request, SignedHeaders=host, Signature=00\r\n"
				+ String.join("\r\n", headers) + "\r\n\r\n";
	}

	private Socket open(String text) throws IOException {
		Socket socket = new Socket("127.0.0.1", this.aws.endpoint().getPort());
		socket.setSoTimeout(20_000);
		socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
		return socket;
	}

	private String send(String request) throws IOException {
		try (Socket socket = open(request)) {
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
