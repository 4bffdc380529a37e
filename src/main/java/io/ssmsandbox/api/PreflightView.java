package io.ssmsandbox.api;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import io.ssmsandbox.preflight.CheckResult;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a launch that was only tried.
 *
 * @param outcome the worst of all checks
 * @param capacity how many sandboxes like this one still fit
 * @param cost what it costs for its lease
 */
record PreflightView(CheckResult outcome, List<CheckView> checks, CapacityView capacity, CostView cost,
		boolean emulated) {

	/**
	 * A check.
	 *
	 * @param name such as {@code zone-available}
	 * @param pointer the field of the request that decides it, as a JSON pointer
	 * @param fix what to do about it; null when there is nothing to do
	 * @param value an answer to that field that helps, where one is known
	 * @param link an address in the AWS console that helps, where there is one
	 */
	record CheckView(String name, CheckResult outcome, String pointer, String detail, @Nullable String fix,
			@Nullable String value, @Nullable String link) {
	}

	/**
	 * How many more fit.
	 *
	 * @param more null where no quota is known
	 * @param wall the quota that ends it; null where none is known
	 */
	record CapacityView(@Nullable Integer more, @Nullable String wall, List<QuotaView> quotas) {
	}

	/**
	 * What a sandbox costs by list prices, without the data that passes its endpoints.
	 *
	 * @param perHour all of it for an hour; null unless every price is known
	 * @param total all of it for the whole time; null unless every price is known
	 * @param time for how long, as an ISO-8601 duration
	 * @param found when the prices were copied from their sources; null where none is
	 * known
	 * @param parts what is known
	 */
	record CostView(String currency, @Nullable BigDecimal perHour, @Nullable BigDecimal total, Duration time,
			@Nullable LocalDate found, List<CostPartView> parts) {
	}

	/**
	 * What is billed by itself.
	 *
	 * @param name such as {@code endpoints}
	 * @param count how many, or how many GiB
	 */
	record CostPartView(String name, int count, BigDecimal perHour, BigDecimal total) {
	}

	/**
	 * A quota of the region.
	 *
	 * @param each how much of it one sandbox takes
	 */
	record QuotaView(String name, int used, int limit, int each) {
	}

}
