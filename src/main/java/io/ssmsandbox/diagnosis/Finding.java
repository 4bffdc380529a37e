package io.ssmsandbox.diagnosis;

import io.ssmsandbox.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * The result of the check for one agent problem.
 *
 * @param suspect the problem that was checked
 * @param verdict the result
 * @param cause the cause, or why the result is unknown; null when cleared
 */
public record Finding(AgentProblem suspect, Verdict verdict, @Nullable Message cause) {

	/** The result of a check, the worst last. */
	public enum Verdict {

		/** The check passed. */
		CLEARED,

		/** AWS did not answer. */
		UNKNOWN,

		/** AWS's answer does not decide it. */
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
