package io.ssmsandbox.ops;

import java.io.File;

import org.springframework.boot.health.application.DiskSpaceHealthIndicator;
import org.springframework.boot.health.autoconfigure.application.DiskSpaceHealthIndicatorProperties;
import org.springframework.stereotype.Component;

/**
 * Reports whether the disk of the data folder has free space. With PostgreSQL and a real
 * account the portal has no data folder; Spring Boot's own indicator would report a
 * missing folder as a full disk.
 */
@Component("diskSpaceHealthIndicator")
class DiskSpaceHealth extends DiskSpaceHealthIndicator {

	DiskSpaceHealth(DiskSpaceHealthIndicatorProperties properties) {
		super(nearestFolder(properties.getPath()), properties.getThreshold());
	}

	/**
	 * The folder itself, or its closest existing parent.
	 */
	static File nearestFolder(File path) {
		File folder = path.getAbsoluteFile();
		while (!folder.exists() && folder.getParentFile() != null) {
			folder = folder.getParentFile();
		}
		return folder;
	}

}
