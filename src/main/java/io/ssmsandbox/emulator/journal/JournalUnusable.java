package io.ssmsandbox.emulator.journal;

import org.jspecify.annotations.Nullable;

/**
 * The journal cannot be used. It tells the person who starts the emulator what is wrong
 * and what to do.
 */
public final class JournalUnusable extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private static final String BEGIN_ANEW = "or move the file away to begin with an empty account.";

	private final String problem;

	private final String remedy;

	private JournalUnusable(String problem, String remedy, @Nullable Throwable cause) {
		super(problem + " " + remedy, cause);
		this.problem = problem;
		this.remedy = remedy;
	}

	static JournalUnusable inUse(String file) {
		return new JournalUnusable("The emulator's journal " + file + " is in use by another process.",
				"Stop that one, or give this one a data folder of its own with portal.data-dir.", null);
	}

	static JournalUnusable inaccessible(String file, Throwable cause) {
		return new JournalUnusable("The emulator's journal " + file + " cannot be opened: " + cause + ".",
				"Make its folder writable, or choose another one with portal.data-dir.", cause);
	}

	static JournalUnusable tooLarge(String file, long largest) {
		return new JournalUnusable(
				"The emulator's journal " + file + " is larger than " + largest
						+ " bytes, which is all that can be read.",
				"Put it back from an earlier copy, " + BEGIN_ANEW, null);
	}

	static JournalUnusable damaged(String file, int line) {
		return new JournalUnusable("The emulator's journal " + file + " is damaged in line " + line + ".",
				"Restore it from a copy, " + BEGIN_ANEW, null);
	}

	/**
	 * The journal is sound, but was written by another version.
	 * @param what what this version makes nothing of
	 */
	public static JournalUnusable foreign(String what, @Nullable Throwable cause) {
		return new JournalUnusable("The emulator's journal holds " + what + ".",
				"Use the version that wrote it, " + BEGIN_ANEW, cause);
	}

	public String problem() {
		return this.problem;
	}

	public String remedy() {
		return this.remedy;
	}

}
