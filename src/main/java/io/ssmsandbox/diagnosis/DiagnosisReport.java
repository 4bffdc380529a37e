package io.ssmsandbox.diagnosis;

import java.util.List;
import java.util.Optional;

import io.ssmsandbox.diagnosis.Finding.Verdict;

/**
 * A report on why an agent does not connect.
 *
 * @param connected whether the agent is connected now
 * @param findings the findings in the order of the agent's path; findings after a failed
 * check may be missing
 */
public record DiagnosisReport(boolean connected, List<Finding> findings) {

	public DiagnosisReport {
		findings = List.copyOf(findings);
	}

	/**
	 * The first finding that blocks the agent, or else the first that may; empty when
	 * there is none.
	 */
	public Optional<Finding> culprit() {
		return first(Verdict.GUILTY).or(() -> first(Verdict.DOUBTFUL));
	}

	/**
	 * Whether AWS answered every query.
	 */
	boolean isComplete() {
		return this.findings.stream().noneMatch((finding) -> finding.verdict() == Verdict.UNKNOWN);
	}

	private Optional<Finding> first(Verdict verdict) {
		return this.findings.stream().filter((finding) -> finding.verdict() == verdict).findFirst();
	}

	/**
	 * Whether the instance can be rebooted.
	 */
	public boolean rebootable() {
		return !this.connected && culprit().filter((finding) -> finding.suspect() == AgentProblem.INSTANCE).isEmpty();
	}

	/**
	 * Whether a reboot is likely to help: it restarts the instance and a hibernating
	 * agent.
	 */
	public boolean helpedByReboot() {
		return this.findings.stream()
			.filter((finding) -> finding.verdict().compareTo(Verdict.DOUBTFUL) >= 0)
			.map(Finding::suspect)
			.anyMatch((problem) -> problem == AgentProblem.HIBERNATION || problem == AgentProblem.STATUS_CHECKS);
	}

}
