package io.ssmsandbox.emulator.faults;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

import org.jspecify.annotations.Nullable;

/**
 * The file of a fault script. It detects changes by the file attributes, which is cheap
 * enough for every call.
 */
public final class FaultFile {

	/**
	 * The size limit in bytes; the scripts of the scenario library have a few hundred.
	 */
	private static final long MAX_SIZE = 1024 * 1024;

	private static final Object ABSENT = new Object();

	private final Path path;

	private @Nullable Object seen;

	public FaultFile(Path path) {
		this.path = path;
	}

	/**
	 * Returns whether the file has changed since the last check. The first check returns
	 * {@code true}.
	 */
	public boolean hasChanged() {
		Object now = look();
		boolean changed = !now.equals(this.seen);
		this.seen = now;
		return changed;
	}

	/**
	 * @throws IOException with a message that says what is wrong with the file
	 */
	public String read() throws IOException {
		try {
			requireReadable(Files.readAttributes(this.path, BasicFileAttributes.class));
			return Files.readString(this.path);
		}
		catch (NoSuchFileException ex) {
			throw new IOException("the file does not exist", ex);
		}
		catch (CharacterCodingException ex) {
			throw new IOException("the file is not UTF-8 text", ex);
		}
	}

	/**
	 * A pipe or a device would never end.
	 */
	private static void requireReadable(BasicFileAttributes file) throws IOException {
		if (!file.isRegularFile()) {
			throw new IOException("it is not a regular file");
		}
		if (file.size() > MAX_SIZE) {
			throw new IOException("the file is longer than " + MAX_SIZE + " bytes");
		}
	}

	private Object look() {
		try {
			BasicFileAttributes now = Files.readAttributes(this.path, BasicFileAttributes.class);
			return new Seen(now.lastModifiedTime(), now.size(), now.fileKey());
		}
		catch (IOException ex) {
			return ABSENT;
		}
	}

	@Override
	public String toString() {
		return this.path.toString();
	}

	/**
	 * @param identity changes when an editor replaces the file; {@code null} on some
	 * systems
	 */
	private record Seen(FileTime modified, long size, @Nullable Object identity) {

	}

}
