package io.ssmsandbox.emulation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;

import javax.sql.DataSource;

import io.ssmsandbox.PortalApplication;
import io.ssmsandbox.emulator.Emulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests {@code portal.role=emulator}: a standalone emulator, and a portal that connects
 * to it.
 */
class StandaloneEmulatorIntegrationTests {

	private final HttpClient http = HttpClient.newHttpClient();

	@TempDir
	private Path folder;

	@Test
	void servesAPortalThatJoinsIt() throws Exception {
		try (ConfigurableApplicationContext alone = startEmulator()) {
			Emulator emulator = alone.getBean(Emulator.class);
			assertThat(alone.getBeanNamesForType(DataSource.class)).isEmpty();
			assertThat(this.folder.resolve("aws/emulator.journal")).exists();

			try (ConfigurableApplicationContext portal = startPortal(emulator.endpoint())) {
				assertThat(portal.getBeanNamesForType(Emulator.class)).isEmpty();

				assertThat(launch(portal)).contains("\"phase\":\"READY\"", "\"emulated\":true",
						"--endpoint-url " + emulator.endpoint());
				assertThat(this.folder.resolve("portal/emulator.journal")).doesNotExist();
			}
		}
	}

	private ConfigurableApplicationContext startEmulator() {
		SpringApplication application = new SpringApplication(StandaloneEmulator.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		return application.run("--portal.role=emulator", "--portal.emulator.port=0", "--portal.emulator.speed=400",
				"--portal.data-dir=" + this.folder.resolve("aws"));
	}

	private ConfigurableApplicationContext startPortal(URI emulator) {
		return new SpringApplication(PortalApplication.class).run("--server.port=0",
				"--portal.aws.endpoint-override=" + emulator, "--portal.data-dir=" + this.folder.resolve("portal"));
	}

	/**
	 * Returns a sandbox once it is ready.
	 */
	private String launch(ApplicationContext portal) throws IOException, InterruptedException {
		String root = "http://127.0.0.1:" + portal.getEnvironment().getProperty("local.server.port");
		String sandbox = this.http
			.send(HttpRequest.newBuilder(URI.create(root + "/stacks"))
				.header("Content-Type", "application/json")
				.POST(BodyPublishers
					.ofString("{\"prefix\":\"joined\",\"region\":\"ap-northeast-1\",\"availabilityZone\":\"a\"}"))
				.build(), BodyHandlers.discarding())
			.headers()
			.firstValue("Location")
			.orElseThrow();
		return this.http
			.send(HttpRequest.newBuilder(URI.create(root + sandbox + "?wait=READY&timeout=60")).build(),
					BodyHandlers.ofString())
			.body();
	}

}
