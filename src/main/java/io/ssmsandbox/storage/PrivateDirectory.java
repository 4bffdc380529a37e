package io.ssmsandbox.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Restricts the folder of the database file and its files to the user that runs the
 * portal. It does nothing on a file system without POSIX permissions.
 */
final class PrivateDirectory {

	private static final Logger log = LoggerFactory.getLogger(PrivateDirectory.class);

	private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

	private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

	private static final String DATABASE = "portal.";

	/** The files of the portal. A folder with any other file is shared. */
	private static final List<String> OWN = List.of(DATABASE, "emulator.", "lost+found");

	private final Path folder;

	PrivateDirectory(Path folder) {
		this.folder = folder;
	}

	/**
	 * Removes the access of other users to existing files, and logs each file that was
	 * open to them.
	 */
	void restrictAccess() {
		if (!isPosix() || !Files.isDirectory(this.folder)) {
			return;
		}
		try (Stream<Path> entries = Files.list(this.folder)) {
			List<Path> all = entries.toList();
			if (all.stream().allMatch((entry) -> OWN.stream().anyMatch(name(entry)::startsWith))) {
				restrict(this.folder, FOLDER);
			}
			else if (isOpenToOthers(this.folder, FOLDER)) {
				log.warn(
						"Other users can enter the data folder {}. The portal does not change this, because the folder "
								+ "contains other files; give the portal a folder of its own (portal.data-dir)",
						this.folder);
			}
			all.stream().filter(PrivateDirectory::isOfDatabase).forEach((file) -> restrict(file, FILE));
		}
		catch (IOException ex) {
			log.warn("The permissions of the data folder {} cannot be checked: {}", this.folder, ex.toString());
		}
	}

	/**
	 * Creates the folder and an empty database file, so that H2 does not create them with
	 * the default permissions.
	 * @param database the file
	 */
	void createDatabaseFile(Path database) {
		if (!isPosix() || Files.exists(database)) {
			return;
		}
		try {
			Files.createDirectories(this.folder, PosixFilePermissions.asFileAttribute(FOLDER));
			Files.createFile(database, PosixFilePermissions.asFileAttribute(FILE));
		}
		catch (IOException ex) {
			log.debug("Could not create the database file {}; H2 will report why", database, ex);
		}
	}

	private boolean isPosix() {
		return this.folder.getFileSystem().supportedFileAttributeViews().contains("posix");
	}

	private static String name(Path entry) {
		return String.valueOf(entry.getFileName());
	}

	private static boolean isOfDatabase(Path entry) {
		return name(entry).startsWith(DATABASE) && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS);
	}

	private static void restrict(Path path, Set<PosixFilePermission> permitted) {
		try {
			if (isOpenToOthers(path, permitted)) {
				Files.setPosixFilePermissions(path, permitted);
				log.warn(
						"{} was open to other users of this machine; now only the user that runs the portal has access ({})",
						path, PosixFilePermissions.toString(permitted));
			}
		}
		catch (IOException ex) {
			log.warn("{} is open to other users of this machine and its permissions cannot be changed: {}", path,
					ex.toString());
		}
	}

	private static boolean isOpenToOthers(Path path, Set<PosixFilePermission> permitted) throws IOException {
		return !permitted.containsAll(Files.getPosixFilePermissions(path));
	}

}
