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
 * The file of a script. Whether it has changed is told from its attributes, which is
 * cheap enough to be asked with every call.
 */
public final class FaultFile {

	private static final Object ABSENT = new Object();

	private final Path path;

	private @Nullable Object seen;

	public FaultFile(Path path) {
		this.path = path;
	}

	/**
	 * Whether it differs from when this was last asked; at first it does.
	 */
	public boolean hasChanged() {
		Object now = look();
		boolean changed = !now.equals(this.seen);
		this.seen = now;
		return changed;
	}

	/**
	 * @throws IOException which says in words what is wrong with the file
	 */
	public String read() throws IOException {
		try {
			return Files.readString(this.path);
		}
		catch (NoSuchFileException ex) {
			throw new IOException("it is not there", ex);
		}
		catch (CharacterCodingException ex) {
			throw new IOException("it is not written in UTF-8", ex);
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
	 * @param identity changes when an editor puts a new file in its place; not known on
	 * every system
	 */
	private record Seen(FileTime modified, long size, @Nullable Object identity) {

	}

}
