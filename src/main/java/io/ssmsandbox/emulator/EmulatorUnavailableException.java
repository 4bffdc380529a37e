package io.ssmsandbox.emulator;

import org.jspecify.annotations.Nullable;

/**
 * The emulator cannot start. It says what is wrong and what to do.
 */
public final class EmulatorUnavailableException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String problem;

	private final @Nullable String remedy;

	/**
	 * One sentence says both.
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

	/** Null when the problem's sentence has it. */
	public @Nullable String remedy() {
		return this.remedy;
	}

}
