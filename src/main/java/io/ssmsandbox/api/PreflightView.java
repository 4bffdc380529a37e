package io.ssmsandbox.api;

import java.util.List;

import io.ssmsandbox.preflight.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a launch that was only tried.
 *
 * @param outcome the worst of all checks
 * @param capacity how many sandboxes like this one still fit
 */
record PreflightView(Outcome outcome, List<CheckView> checks, CapacityView capacity, boolean emulated) {

	/**
	 * A check.
	 *
	 * @param name such as {@code zone-available}
	 * @param pointer the field of the request that decides it, as a JSON pointer
	 * @param fix what to do about it; null when there is nothing to do
	 * @param value an answer to that field that helps, where one is known
	 * @param link an address in the AWS console that helps, where there is one
	 */
	record CheckView(String name, Outcome outcome, String pointer, String detail, @Nullable String fix,
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
	 * A quota of the region.
	 *
	 * @param each how much of it one sandbox takes
	 */
	record QuotaView(String name, int used, int limit, int each) {
	}

}
