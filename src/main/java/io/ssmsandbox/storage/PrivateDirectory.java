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
 * The folder of the database file, which only the portal's own user may enter, and the
 * files in it, which only that user may read. Where the file system knows no such
 * permissions nothing is done.
 */
final class PrivateDirectory {

	private static final Logger log = LoggerFactory.getLogger(PrivateDirectory.class);

	private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

	private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

	private static final String DATABASE = "portal.";

	/** A folder that holds anything else is not the portal's alone. */
	private static final List<String> OWN = List.of(DATABASE, "emulator.", "lost+found");

	private final Path folder;

	PrivateDirectory(Path folder) {
		this.folder = folder;
	}

	/**
	 * Closes what is there to other users, and says so where it was open to them.
	 */
	void close() {
		if (!isPosix() || !Files.isDirectory(this.folder)) {
			return;
		}
		try (Stream<Path> entries = Files.list(this.folder)) {
			List<Path> all = entries.toList();
			if (all.stream().allMatch((entry) -> OWN.stream().anyMatch(name(entry)::startsWith))) {
				narrow(this.folder, FOLDER);
			}
			else if (isWide(this.folder, FOLDER)) {
				log.warn("Other users can enter the data folder {}, and it stays so since it holds other files than "
						+ "the portal's; give the portal a folder of its own (portal.data-dir)", this.folder);
			}
			all.stream().filter(PrivateDirectory::isOfDatabase).forEach((file) -> narrow(file, FILE));
		}
		catch (IOException ex) {
			log.warn("The permissions of the data folder {} cannot be checked: {}", this.folder, ex.toString());
		}
	}

	/**
	 * Makes the folder and an empty database file, so that H2 does not make them with the
	 * permissions that the machine gives to new files.
	 * @param database the file
	 */
	void prepare(Path database) {
		if (!isPosix() || Files.exists(database)) {
			return;
		}
		try {
			Files.createDirectories(this.folder, PosixFilePermissions.asFileAttribute(FOLDER));
			Files.createFile(database, PosixFilePermissions.asFileAttribute(FILE));
		}
		catch (IOException ex) {
			log.debug("H2 will say why there can be no database file {}", database, ex);
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

	private static void narrow(Path path, Set<PosixFilePermission> permitted) {
		try {
			if (isWide(path, permitted)) {
				Files.setPosixFilePermissions(path, permitted);
				log.warn("{} was open to other users of this machine; now only the portal's own user has it ({})", path,
						PosixFilePermissions.toString(permitted));
			}
		}
		catch (IOException ex) {
			log.warn("{} is open to other users of this machine and cannot be closed to them: {}", path, ex.toString());
		}
	}

	private static boolean isWide(Path path, Set<PosixFilePermission> permitted) throws IOException {
		return !permitted.containsAll(Files.getPosixFilePermissions(path));
	}

}
