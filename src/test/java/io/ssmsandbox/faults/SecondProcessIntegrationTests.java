package io.ssmsandbox.faults;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests a second portal on an H2 file, which only one process can use.
 */
@FaultRun
@Tag("slow")
class SecondProcessIntegrationTests {

	@TempDir
	private Path folder;

	@Test
	void isRefusedTheH2FileInWords(Report report) {
		try (InstalledPortal installedPortal = InstalledPortal.of(Layout.H2_AWS_APART, this.folder)) {
			installedPortal.startPortal();
			Portal second = installedPortal.portal();

			second.startSlowly();

			assertThat(second.process().awaitEnd()).isEqualTo(1);
			assertThat(second.process().log()).contains("The portal's H2 database file is in use by another process.")
				.contains("Several replicas need PostgreSQL")
				.doesNotContain("\tat ");
			report.judge("second process on an H2 file", List.of(), Optional.empty());
		}
	}

}
