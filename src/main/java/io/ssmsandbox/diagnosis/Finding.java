package io.ssmsandbox.diagnosis;

/**
 * What was found out about a suspect.
 *
 * @param suspect who
 * @param verdict what is to be said of it
 * @param about what of it, such as a service or a security group; empty when there is
 * nothing to name; for what could not be told, why
 */
public record Finding(Suspect suspect, Verdict verdict, String about) {

	/** What is to be said of a suspect, the worst last. */
	public enum Verdict {

		/** It is as it must be. */
		CLEARED,

		/** AWS has not told. */
		UNKNOWN,

		/** What AWS told does not decide it. */
		DOUBTFUL,

		/** It keeps the agent from connecting. */
		GUILTY

	}

	static Finding cleared(Suspect suspect) {
		return new Finding(suspect, Verdict.CLEARED, "");
	}

	static Finding doubtful(Suspect suspect, String about) {
		return new Finding(suspect, Verdict.DOUBTFUL, about);
	}

	static Finding guilty(Suspect suspect, String about) {
		return new Finding(suspect, Verdict.GUILTY, about);
	}

	static Finding unknown(Suspect suspect, String why) {
		return new Finding(suspect, Verdict.UNKNOWN, why);
	}

}
