package io.ssmsandbox.clients;

import java.io.IOException;
import java.nio.file.Files;

import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Starts a portal for generated clients. Each client launches a stack, waits for it,
 * opens a session, lists its events and tears it down.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "portal.emulator.port=0", "portal.emulator.speed=200" })
abstract class ClientContract {

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void keepDataApart(DynamicPropertyRegistry registry) throws IOException {
		String folder = Files.createTempDirectory("clients").toString();
		registry.add("portal.data-dir", () -> folder);
	}

	GeneratedClient client(String name) throws IOException {
		return new GeneratedClient(name, this.port);
	}

}
