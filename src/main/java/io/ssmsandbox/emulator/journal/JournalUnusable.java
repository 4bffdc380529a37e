package io.ssmsandbox.emulator.journal;

import org.jspecify.annotations.Nullable;

/**
 * The journal cannot be used. The message is a sentence for the person who starts the
 * emulator: what is wrong, and what to do.
 */
public final class JournalUnusable extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public JournalUnusable(String message) {
		this(message, null);
	}

	public JournalUnusable(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
