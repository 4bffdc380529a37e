package io.ssmsandbox;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says what to do about a role that cannot be taken.
 */
class UnusableRoleFailureAnalyzer extends AbstractFailureAnalyzer<UnusableRole> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, UnusableRole cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()),
				"Roles are 'portal' and 'emulator'. 'emulator' is asked for with --portal.role=emulator, "
						+ "-Dportal.role=emulator or PORTAL_ROLE=emulator, since files of settings are read too late.",
				cause);
	}

}
