package io.ssmsandbox.ops;

import java.io.File;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.health.autoconfigure.application.DiskSpaceHealthIndicatorProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

import static org.assertj.core.api.Assertions.assertThat;

class DiskSpaceHealthTests {

	@TempDir
	private Path folder;

	@Test
	void watchesTheDataFolder() {
		Health health = health(this.folder.toFile());

		assertThat(health.getStatus()).isEqualTo(Status.UP);
		assertThat(health.getDetails()).containsEntry("path", this.folder.toString());
	}

	@Test
	void watchesTheFolderAboveWhenThereIsNoDataFolder() {
		Health health = health(this.folder.resolve("not/there").toFile());

		assertThat(health.getStatus()).isEqualTo(Status.UP);
		assertThat(health.getDetails()).containsEntry("path", this.folder.toString());
	}

	private static Health health(File path) {
		DiskSpaceHealthIndicatorProperties properties = new DiskSpaceHealthIndicatorProperties();
		properties.setPath(path);
		Health health = new DiskSpaceHealth(properties).health();
		assertThat(health).isNotNull();
		return health;
	}

}
