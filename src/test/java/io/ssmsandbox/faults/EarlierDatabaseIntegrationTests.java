package io.ssmsandbox.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the start of a portal on the data folder of a build from before the first schema.
 */
@Tag("slow")
class EarlierDatabaseIntegrationTests {

	@TempDir
	private Path folder;

	@Test
	void isRefusedInWords() throws IOException {
		Path data = Files.createDirectories(this.folder.resolve("data"));
		Flyway.configure()
			.dataSource(
					"jdbc:h2:file:" + data.resolve("portal")
							+ ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0",
					null, null)
			.locations("classpath:fixtures/before")
			.load()
			.migrate();

		ApplicationProcess portal = ApplicationProcess.start(this.folder.resolve("portal.log"), List.of(), List.of(),
				List.of("--portal.data-dir=" + data, "--server.port=0", "--portal.emulator.port=0"));

		assertThat(portal.awaitEnd()).isEqualTo(1);
		assertThat(portal.log()).contains("was written by an earlier version of the portal")
			.contains("move the data folder (portal.data-dir) away")
			.doesNotContain("\tat ");
	}

}
