package io.ssmsandbox.emulator.fidelity;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/**
 * Starts moto_server, another emulator of AWS, on a free port.
 */
final class Moto implements AutoCloseable {

	private final int port;

	private final Process process;

	Moto() throws IOException, InterruptedException {
		try (ServerSocket free = new ServerSocket(0)) {
			this.port = free.getLocalPort();
		}
		this.process = new ProcessBuilder("moto_server", "-H", "127.0.0.1", "-p", String.valueOf(this.port))
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		Instant giveUp = Instant.now().plus(Duration.ofMinutes(2));
		while (!isListening()) {
			if (Instant.now().isAfter(giveUp) || !this.process.isAlive()) {
				close();
				throw new IllegalStateException("moto_server does not listen on port " + this.port);
			}
			Thread.sleep(200);
		}
	}

	Peer peer() {
		return Peer.at("moto", URI.create("http://127.0.0.1:" + this.port), () -> {
		});
	}

	private boolean isListening() {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress("127.0.0.1", this.port), 500);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	@Override
	public void close() {
		this.process.destroy();
	}

}
