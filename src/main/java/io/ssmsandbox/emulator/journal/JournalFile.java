package io.ssmsandbox.emulator.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The file of a journal. One process locks it, appends to it and forces every write to
 * the disk.
 */
final class JournalFile implements AutoCloseable {

	/**
	 * The emulator reads the whole file into one array, whose size has this limit in
	 * bytes.
	 */
	private static final long LARGEST = Integer.MAX_VALUE - 8L;

	private final Path path;

	private final FileChannel channel;

	private boolean broken;

	private JournalFile(Path path, FileChannel channel) {
		this.path = path;
		this.channel = channel;
	}

	static JournalFile open(Path path) {
		try {
			Path folder = path.toAbsolutePath().getParent();
			if (folder != null) {
				Files.createDirectories(folder, PrivateFiles.ofFolder(folder));
			}
			// A link in a folder that others could write to may lead to any file.
			FileChannel channel = FileChannel.open(path, Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ,
					StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS), PrivateFiles.ofFile(path));
			if (lock(channel) == null) {
				channel.close();
				throw JournalUnusableException.inUse();
			}
			PrivateFiles.restrictAccess(path);
			return new JournalFile(path, channel);
		}
		catch (IOException ex) {
			throw JournalUnusableException.inaccessible(ex);
		}
	}

	private static @Nullable FileLock lock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			// Another emulator in this process has locked the file.
			return null;
		}
	}

	Path path() {
		return this.path;
	}

	byte[] read() {
		try {
			if (this.channel.size() > LARGEST) {
				throw JournalUnusableException.tooLarge(LARGEST);
			}
			ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(this.channel.size()));
			this.channel.position(0);
			while (bytes.hasRemaining() && this.channel.read(bytes) >= 0) {
				continue;
			}
			return bytes.array();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The emulator's journal " + this.path + " cannot be read", ex);
		}
	}

	void truncate(long length) {
		try {
			this.channel.truncate(length);
			this.channel.force(true);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The emulator's journal " + this.path + " cannot be shortened", ex);
		}
	}

	/**
	 * Appends a line and returns when it is on the disk. After a failure it restores the
	 * old length of the file. If that fails too, it refuses further writes, because a
	 * line after an incomplete one would be lost.
	 */
	void append(ByteBuffer line) {
		if (this.broken) {
			throw new IllegalStateException("The emulator's journal " + this.path
					+ " cannot be written after an earlier failure; restart the emulator.");
		}
		long length = -1;
		try {
			length = this.channel.size();
			this.channel.position(length);
			while (line.hasRemaining()) {
				this.channel.write(line);
			}
			this.channel.force(true);
		}
		catch (IOException ex) {
			undo(length);
			throw new UncheckedIOException("The emulator's journal " + this.path + " cannot be written", ex);
		}
	}

	private void undo(long length) {
		this.broken = true;
		if (length >= 0) {
			truncate(length);
			this.broken = false;
		}
	}

	@Override
	public void close() {
		try {
			this.channel.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The emulator's journal " + this.path + " cannot be closed", ex);
		}
	}

}
