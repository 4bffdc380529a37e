package io.ssmsandbox.emulator;

import org.jspecify.annotations.Nullable;

/**
 * The emulator cannot start. The message says what is wrong and what to do.
 */
public final class EmulatorUnavailableException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String problem;

	private final @Nullable String remedy;

	/**
	 * Creates an exception whose one sentence has both the problem and the remedy.
	 */
	EmulatorUnavailableException(String sentence, Throwable cause) {
		super(sentence, cause);
		this.problem = sentence;
		this.remedy = null;
	}

	EmulatorUnavailableException(String problem, String remedy, Throwable cause) {
		super(problem + " " + remedy, cause);
		this.problem = problem;
		this.remedy = remedy;
	}

	public String problem() {
		return this.problem;
	}

	/** Returns {@code null} when the problem's sentence contains the remedy. */
	public @Nullable String remedy() {
		return this.remedy;
	}

}
