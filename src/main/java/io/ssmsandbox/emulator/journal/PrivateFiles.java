package io.ssmsandbox.emulator.journal;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.lang.System.Logger;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Restricts the journals to the emulator's own user, if the file system supports
 * permissions.
 */
final class PrivateFiles {

	private static final Logger LOGGER = System.getLogger(PrivateFiles.class.getName());

	private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

	private static final FileAttribute<?>[] NONE = {};

	private PrivateFiles() {
	}

	/**
	 * Returns the attributes for a new file.
	 */
	static FileAttribute<?>[] ofFile(Path path) {
		return attributes(path, OWNER_ONLY);
	}

	/**
	 * Returns the attributes for a new folder.
	 */
	static FileAttribute<?>[] ofFolder(Path path) {
		return attributes(path, PosixFilePermissions.fromString("rwx------"));
	}

	private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
		return isPosix(path) ? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(permissions) } : NONE;
	}

	/**
	 * Removes other users' access to a journal and to the files beside it whose names
	 * begin with its name, such as a copy that was moved away. Logs which were
	 * accessible.
	 */
	static void restrictAccess(Path journal) {
		Path folder = journal.toAbsolutePath().getParent();
		if (folder == null || !isPosix(journal)) {
			return;
		}
		try (Stream<Path> files = Files.list(folder)) {
			String name = String.valueOf(journal.getFileName());
			List<Path> journals = files.filter((file) -> String.valueOf(file.getFileName()).startsWith(name))
				.filter((file) -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
				.toList();
			journals.forEach(PrivateFiles::narrow);
		}
		catch (IOException ex) {
			LOGGER.log(Level.WARNING, "The permissions of the journals in {0} cannot be checked: {1}", folder, ex);
		}
	}

	private static void narrow(Path file) {
		try {
			if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
				Files.setPosixFilePermissions(file, OWNER_ONLY);
				LOGGER.log(Level.WARNING,
						"{0} was open to other users of this machine; now only its owner has access (rw-------)", file);
			}
		}
		catch (IOException ex) {
			LOGGER.log(Level.WARNING,
					"{0} is open to other users of this machine, and the permissions cannot be changed: {1}", file, ex);
		}
	}

	private static boolean isPosix(Path path) {
		return path.getFileSystem().supportedFileAttributeViews().contains("posix");
	}

}
