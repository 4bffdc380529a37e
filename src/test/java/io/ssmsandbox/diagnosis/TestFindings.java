package io.ssmsandbox.diagnosis;

import java.util.Collections;

import io.ssmsandbox.diagnosis.Finding.Verdict;
import io.ssmsandbox.message.Message;

/**
 * Creates findings for tests of the pages and the API that show them.
 */
public final class TestFindings {

	private TestFindings() {
	}

	public static Finding guilty(AgentProblem problem) {
		return new Finding(problem, Verdict.GUILTY, message(culprit(problem)));
	}

	public static Finding doubtful(AgentProblem problem) {
		CauseCode cause = switch (problem) {
			case ENDPOINT_POLICY -> CauseCode.AGENT_ENDPOINT_POLICY_NARROWED;
			case ROLE_POLICY -> CauseCode.AGENT_ROLE_POLICY_OTHER;
			case HIBERNATION -> CauseCode.AGENT_MAY_WAIT;
			case INSTANCE, STATUS_CHECKS, VPC_DNS, ENDPOINTS, PRIVATE_DNS, EGRESS, INGRESS, PROFILE ->
				throw new IllegalArgumentException(problem + " is never doubted");
		};
		return new Finding(problem, Verdict.DOUBTFUL, message(cause));
	}

	public static Finding unknown(AgentProblem problem, Message why) {
		return Finding.unknown(problem, why);
	}

	public static Finding cleared(AgentProblem problem) {
		return Finding.cleared(problem);
	}

	private static Message message(CauseCode cause) {
		return Message.of(cause, Collections.nCopies(cause.arguments(), "vpce-1").toArray());
	}

	private static CauseCode culprit(AgentProblem problem) {
		return switch (problem) {
			case INSTANCE -> CauseCode.AGENT_INSTANCE_NOT_RUNNING;
			case STATUS_CHECKS -> CauseCode.AGENT_STATUS_CHECK_FAILED;
			case VPC_DNS -> CauseCode.AGENT_VPC_DNS_OFF;
			case ENDPOINTS -> CauseCode.AGENT_ENDPOINT_MISSING;
			case PRIVATE_DNS -> CauseCode.AGENT_PRIVATE_DNS_OFF;
			case EGRESS -> CauseCode.AGENT_EGRESS_CLOSED;
			case INGRESS -> CauseCode.AGENT_INGRESS_CLOSED;
			case ENDPOINT_POLICY -> CauseCode.AGENT_ENDPOINT_POLICY_DENIES;
			case PROFILE -> CauseCode.AGENT_PROFILE_MISSING;
			case ROLE_POLICY -> CauseCode.AGENT_ROLE_POLICY_MISSING;
			case HIBERNATION -> CauseCode.AGENT_WAITS;
		};
	}

}
