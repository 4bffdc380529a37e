package io.ssmsandbox.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says what to do, instead of a stack trace.
 */
class OpenToNetworkFailureAnalyzer extends AbstractFailureAnalyzer<OpenToNetwork> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, OpenToNetwork cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()),
				"Let it listen on this machine only (server.address=127.0.0.1) and reach it through a tunnel, such as "
						+ "ssh -L 8080:127.0.0.1:8080, or use portal.aws.mode=emulated.",
				cause);
	}

}
