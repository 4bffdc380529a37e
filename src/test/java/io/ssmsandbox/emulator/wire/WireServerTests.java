package io.ssmsandbox.emulator.wire;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import io.ssmsandbox.emulator.fixture.EmulatedSandbox;
import io.ssmsandbox.emulator.fixture.LoopbackAws;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WireServerTests {

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

	private String send(String request) throws IOException {
		try (Socket socket = new Socket("127.0.0.1", this.aws.endpoint().getPort())) {
			socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
