package io.ssmsandbox.diagnosis;

import io.ssmsandbox.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about a suspect.
 *
 * @param suspect who
 * @param verdict what is to be said of it
 * @param cause what it is, in a sentence of the catalogue of causes, or why that could
 * not be told; null for what is cleared
 */
public record Finding(AgentProblem suspect, Verdict verdict, @Nullable Message cause) {

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

	static Finding cleared(AgentProblem problem) {
		return new Finding(problem, Verdict.CLEARED, null);
	}

	static Finding doubtful(AgentProblem problem, CauseCode cause, Object... arguments) {
		return new Finding(problem, Verdict.DOUBTFUL, Message.of(cause, arguments));
	}

	static Finding guilty(AgentProblem problem, CauseCode cause, Object... arguments) {
		return new Finding(problem, Verdict.GUILTY, Message.of(cause, arguments));
	}

	static Finding unknown(AgentProblem problem, Message why) {
		return new Finding(problem, Verdict.UNKNOWN, why);
	}

}
