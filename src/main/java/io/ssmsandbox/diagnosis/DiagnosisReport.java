package io.ssmsandbox.diagnosis;

import java.util.List;
import java.util.Optional;

import io.ssmsandbox.diagnosis.Finding.Verdict;

/**
 * Why an agent does not connect, as far as AWS tells.
 *
 * @param connected whether it does, after all
 * @param findings what was looked at, in the order of the way that the agent takes; what
 * stands behind a broken rung may be missing
 */
public record DiagnosisReport(boolean connected, List<Finding> findings) {

	public DiagnosisReport {
		findings = List.copyOf(findings);
	}

	/**
	 * The first thing in the way, or else the first that may be; empty when nothing was
	 * found.
	 */
	public Optional<Finding> culprit() {
		return first(Verdict.GUILTY).or(() -> first(Verdict.DOUBTFUL));
	}

	/**
	 * Whether AWS has told all that was asked.
	 */
	boolean isComplete() {
		return this.findings.stream().noneMatch((finding) -> finding.verdict() == Verdict.UNKNOWN);
	}

	private Optional<Finding> first(Verdict verdict) {
		return this.findings.stream().filter((finding) -> finding.verdict() == verdict).findFirst();
	}

	/**
	 * Whether there is something to reboot.
	 */
	public boolean rebootable() {
		return !this.connected && culprit().filter((finding) -> finding.suspect() == AgentProblem.INSTANCE).isEmpty();
	}

	/**
	 * Whether a reboot is likely to help: it starts the machine anew, and an agent that
	 * sleeps.
	 */
	public boolean helpedByReboot() {
		return this.findings.stream()
			.filter((finding) -> finding.verdict().compareTo(Verdict.DOUBTFUL) >= 0)
			.map(Finding::suspect)
			.anyMatch((problem) -> problem == AgentProblem.HIBERNATION || problem == AgentProblem.STATUS_CHECKS);
	}

}
