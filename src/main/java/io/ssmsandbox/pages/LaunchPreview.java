package io.ssmsandbox.pages;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.ssmsandbox.cost.CostEstimate;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.preflight.Capacity;
import io.ssmsandbox.preflight.Check;
import io.ssmsandbox.preflight.CheckResult;
import io.ssmsandbox.preflight.PreflightReport;
import org.jspecify.annotations.Nullable;

/**
 * The preview of a launch while the user fills in the form.
 *
 * @param form the values typed so far
 * @param cost the cost; empty while the values are invalid
 * @param leanSaves what the smaller endpoint set would save per hour; empty when it is
 * chosen or the amount is unknown
 * @param report the preflight report; null when the checks were not run
 * @param missing the errors by field that prevent the checks
 */
record LaunchPreview(LaunchForm form, Optional<CostEstimate> cost, Optional<BigDecimal> leanSaves,
		@Nullable PreflightReport report, Map<String, Message> missing) {

	/**
	 * Returns the checks that did not pass.
	 */
	public List<Check> findings() {
		return checks().stream().filter((check) -> check.outcome() != CheckResult.PASSED).toList();
	}

	public List<Check> passed() {
		return checks().stream().filter((check) -> check.outcome() == CheckResult.PASSED).toList();
	}

	/**
	 * Returns the number of failed checks; if none failed, the number of checks that
	 * could not run.
	 */
	public int counted() {
		CheckResult worst = (this.report != null) ? this.report.outcome() : CheckResult.PASSED;
		return (int) checks().stream().filter((check) -> check.outcome() == worst).count();
	}

	private List<Check> checks() {
		return (this.report != null) ? this.report.checks() : List.of();
	}

	/**
	 * Returns the quota that limits the number of launches; null when unknown.
	 */
	public Capacity.@Nullable Room wall() {
		return (this.report != null) ? this.report.capacity().wall().orElse(null) : null;
	}

	/**
	 * Returns the form with the value that a check suggests; null when it suggests none.
	 */
	public @Nullable String mended(Check check) {
		return Optional.ofNullable(check.advice())
			.flatMap((suggestion) -> Optional.ofNullable(suggestion.choose()))
			.map((choice) -> this.form.withField(choice.field(), choice.value()).toAddress())
			.orElse(null);
	}

}
