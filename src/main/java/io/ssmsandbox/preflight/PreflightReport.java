package io.ssmsandbox.preflight;

import java.util.Comparator;
import java.util.List;

/**
 * What is known of a launch before it begins. It promises nothing: whatever it says, the
 * launch itself decides.
 *
 * @param checks every check, in the order of {@link CheckName}
 * @param capacity how many sandboxes like this one still fit
 */
public record PreflightReport(List<Check> checks, Capacity capacity) {

	public PreflightReport {
		checks = List.copyOf(checks);
	}

	/**
	 * The worst of all outcomes.
	 */
	public CheckResult outcome() {
		return this.checks.stream().map(Check::outcome).max(Comparator.naturalOrder()).orElse(CheckResult.PASSED);
	}

	/**
	 * Whether it tells nothing of AWS, since the portal had no call to spare for it.
	 */
	public boolean isUnasked() {
		List<Check> ofAws = this.checks.stream().filter((check) -> check.name() != CheckName.PREFIX_FREE).toList();
		return ofAws.stream().allMatch((check) -> check.outcome() == CheckResult.COULD_NOT_CHECK)
				&& ofAws.stream().anyMatch(Check::lacksCall);
	}

}
