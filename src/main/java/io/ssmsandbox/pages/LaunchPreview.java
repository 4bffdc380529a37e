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
 * What is known of a launch while its form is being filled in.
 *
 * @param form what was filled in so far
 * @param cost what it would cost; empty while what is filled in makes no sense
 * @param leanSaves what the smaller set of endpoints would save in an hour; empty where
 * that is chosen, or not known
 * @param report what stands in its way; null while that was not asked
 * @param missing what keeps it from being asked, by field
 */
record LaunchPreview(LaunchForm form, Optional<CostEstimate> cost, Optional<BigDecimal> leanSaves,
		@Nullable PreflightReport report, Map<String, Message> missing) {

	/**
	 * The checks with something to tell.
	 */
	public List<Check> findings() {
		return checks().stream().filter((check) -> check.outcome() != CheckResult.PASSED).toList();
	}

	public List<Check> passed() {
		return checks().stream().filter((check) -> check.outcome() == CheckResult.PASSED).toList();
	}

	/**
	 * How many checks failed, or how many could not be made where none did.
	 */
	public int counted() {
		CheckResult worst = (this.report != null) ? this.report.outcome() : CheckResult.PASSED;
		return (int) checks().stream().filter((check) -> check.outcome() == worst).count();
	}

	private List<Check> checks() {
		return (this.report != null) ? this.report.checks() : List.of();
	}

	/**
	 * The quota that ends it; null where none is known.
	 */
	public Capacity.@Nullable Room wall() {
		return (this.report != null) ? this.report.capacity().wall().orElse(null) : null;
	}

	/**
	 * The form with the answer that a check advises; null where it advises none.
	 */
	public @Nullable String mended(Check check) {
		return Optional.ofNullable(check.advice())
			.flatMap((suggestion) -> Optional.ofNullable(suggestion.choose()))
			.map((choice) -> this.form.with(choice.field(), choice.value()).toAddress())
			.orElse(null);
	}

}
