package io.ssmsandbox.emulator;

/**
 * The emulator cannot start. It says what is wrong and what to do.
 */
public final class EmulatorUnavailable extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String problem;

	private final String remedy;

	EmulatorUnavailable(String problem, String remedy, Throwable cause) {
		super(problem + " " + remedy, cause);
		this.problem = problem;
		this.remedy = remedy;
	}

	public String problem() {
		return this.problem;
	}

	public String remedy() {
		return this.remedy;
	}

}
