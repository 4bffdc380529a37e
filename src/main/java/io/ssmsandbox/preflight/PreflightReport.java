package io.ssmsandbox.preflight;

import java.util.Comparator;
import java.util.List;

/**
 * The results of all preflight checks of a launch. It guarantees nothing: only the launch
 * decides.
 *
 * @param checks every check, in the order of {@link CheckName}
 * @param capacity how many such sandboxes still fit
 */
public record PreflightReport(List<Check> checks, Capacity capacity) {

	public PreflightReport {
		checks = List.copyOf(checks);
	}

	/**
	 * The worst result.
	 */
	public CheckResult outcome() {
		return this.checks.stream().map(Check::outcome).max(Comparator.naturalOrder()).orElse(CheckResult.PASSED);
	}

	/**
	 * Whether no check reached AWS because the call budget had no call to spare.
	 */
	public boolean lacksCalls() {
		List<Check> awsChecks = this.checks.stream().filter((check) -> check.name() != CheckName.PREFIX_FREE).toList();
		return awsChecks.stream().allMatch((check) -> check.outcome() == CheckResult.COULD_NOT_CHECK)
				&& awsChecks.stream().anyMatch(Check::lacksCall);
	}

}
