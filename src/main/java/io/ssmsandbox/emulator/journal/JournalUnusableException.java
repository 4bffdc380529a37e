package io.ssmsandbox.emulator.journal;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * The journal cannot be used. The message says what is wrong and what to do.
 */
public final class JournalUnusableException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String problem;

	private final String remedy;

	private final boolean freshStartHelps;

	private JournalUnusableException(String problem, String remedy, boolean freshStartHelps,
			@Nullable Throwable cause) {
		super("The emulator's journal " + problem + ": " + remedy + ".", cause);
		this.problem = problem;
		this.remedy = remedy;
		this.freshStartHelps = freshStartHelps;
	}

	static JournalUnusableException inUse() {
		return new JournalUnusableException("is in use by another process",
				"stop that one, or give this one a data folder of its own with portal.data-dir", false, null);
	}

	static JournalUnusableException inaccessible(Throwable cause) {
		return new JournalUnusableException("cannot be opened (" + cause + ")",
				"make its folder writable, or choose another one with portal.data-dir", false, cause);
	}

	static JournalUnusableException tooLarge(long largest) {
		return new JournalUnusableException("is larger than " + largest + " bytes, which is all that can be read",
				"put it back from an earlier copy", true, null);
	}

	static JournalUnusableException damaged(int line) {
		return new JournalUnusableException("is damaged in line " + line, "restore it from a copy", true, null);
	}

	static JournalUnusableException otherVersion(String what, int found, int expected) {
		return otherVersion(
				"was written with " + what + " " + found + ", and this version reads only " + what + " " + expected,
				null);
	}

	/**
	 * Creates the exception for an undamaged journal that another version wrote.
	 * @param problem what this version cannot read, as a predicate of the journal
	 */
	public static JournalUnusableException otherVersion(String problem, @Nullable Throwable cause) {
		return new JournalUnusableException(problem, "start the version that wrote it", true, cause);
	}

	/**
	 * Returns the message for the user who starts the emulator.
	 * @param journal the file
	 * @param databases a description of the databases that belong to the journal: a
	 * portal refuses to start when only one of the two is new
	 */
	public String messageFor(Path journal, String databases) {
		String freshStart = this.freshStartHelps
				? ", or move it away together with " + databases + " to start with an empty account" : "";
		return "The emulator's journal " + journal + " " + this.problem + ": " + this.remedy + freshStart + ".";
	}

}
