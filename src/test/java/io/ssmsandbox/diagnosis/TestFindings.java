package io.ssmsandbox.diagnosis;

import java.util.Collections;

import io.ssmsandbox.diagnosis.Finding.Verdict;
import io.ssmsandbox.message.Message;

/**
 * What a doctor can find, for tests of those who show it.
 */
public final class TestFindings {

	private TestFindings() {
	}

	public static Finding guilty(Suspect suspect) {
		return new Finding(suspect, Verdict.GUILTY, message(culprit(suspect)));
	}

	public static Finding doubtful(Suspect suspect) {
		CauseCode cause = switch (suspect) {
			case ENDPOINT_POLICY -> CauseCode.AGENT_ENDPOINT_POLICY_NARROWED;
			case ROLE_POLICY -> CauseCode.AGENT_ROLE_POLICY_OTHER;
			case HIBERNATION -> CauseCode.AGENT_MAY_WAIT;
			case INSTANCE, STATUS_CHECKS, VPC_DNS, ENDPOINTS, PRIVATE_DNS, EGRESS, INGRESS, PROFILE ->
				throw new IllegalArgumentException(suspect + " is never doubted");
		};
		return new Finding(suspect, Verdict.DOUBTFUL, message(cause));
	}

	public static Finding unknown(Suspect suspect, Message why) {
		return Finding.unknown(suspect, why);
	}

	public static Finding cleared(Suspect suspect) {
		return Finding.cleared(suspect);
	}

	private static Message message(CauseCode cause) {
		return Message.of(cause, Collections.nCopies(cause.arguments(), "vpce-1").toArray());
	}

	private static CauseCode culprit(Suspect suspect) {
		return switch (suspect) {
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
