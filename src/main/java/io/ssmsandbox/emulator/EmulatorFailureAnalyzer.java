package io.ssmsandbox.emulator;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Turns an emulator that cannot start into a sentence or two instead of a stack trace.
 */
class EmulatorFailureAnalyzer extends AbstractFailureAnalyzer<EmulatorUnavailable> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, EmulatorUnavailable cause) {
		return new FailureAnalysis(cause.problem(), cause.remedy(), cause);
	}

}
