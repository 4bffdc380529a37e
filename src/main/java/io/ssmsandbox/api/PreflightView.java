package io.ssmsandbox.api;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import io.ssmsandbox.preflight.CheckResult;
import org.jspecify.annotations.Nullable;

/**
 * The result of a launch check.
 *
 * @param outcome the worst result of all checks
 * @param capacity how many more such sandboxes fit
 * @param cost the cost for the lease
 */
record PreflightView(CheckResult outcome, List<CheckView> checks, CapacityView capacity, CostView cost,
		boolean emulated) {

	/**
	 * A check.
	 *
	 * @param name such as {@code zone-available}
	 * @param pointer the request field that it checks, as a JSON pointer
	 * @param fix what to do; null when nothing is needed
	 * @param value a better value of that field, if known
	 * @param link a helpful address in the AWS console, if there is one
	 */
	record CheckView(String name, CheckResult outcome, String pointer, String detail, @Nullable String fix,
			@Nullable String value, @Nullable String link) {
	}

	/**
	 * How many more sandboxes fit.
	 *
	 * @param more null when no quota is known
	 * @param wall the quota that limits the number; null when none is known
	 */
	record CapacityView(@Nullable Integer more, @Nullable String wall, List<QuotaView> quotas) {
	}

	/**
	 * The cost of a sandbox at list prices, without data processing charges of its
	 * endpoints.
	 *
	 * @param perHour the total per hour; null unless all prices are known
	 * @param total the total for the whole time; null unless all prices are known
	 * @param time the time, as an ISO-8601 duration
	 * @param found when the prices were copied from their sources; null when no price is
	 * known
	 * @param parts the known parts
	 */
	record CostView(String currency, @Nullable BigDecimal perHour, @Nullable BigDecimal total, Duration time,
			@Nullable LocalDate found, List<CostPartView> parts) {
	}

	/**
	 * A separately billed part.
	 *
	 * @param name such as {@code endpoints}
	 * @param count the number of units or GiB
	 */
	record CostPartView(String name, int count, BigDecimal perHour, BigDecimal total) {
	}

	/**
	 * A quota of the region.
	 *
	 * @param each how much one sandbox uses
	 */
	record QuotaView(String name, int used, int limit, int each) {
	}

}
