package io.ssmsandbox.pages;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.ssmsandbox.sandbox.LeasePolicy;
import org.jspecify.annotations.Nullable;

/**
 * The leases that the request form offers.
 *
 * @param durations the durations, shortest first
 * @param selected the chosen one; the typed text if it is not a duration
 */
record LeaseChoice(List<Duration> durations, String selected) {

	private static final List<Duration> USUAL = List.of(Duration.ofHours(1), Duration.ofHours(4), Duration.ofHours(8),
			Duration.ofDays(1));

	static LeaseChoice of(LeasePolicy policy, @Nullable String requested) {
		TreeSet<Duration> offered = new TreeSet<>();
		Stream.concat(USUAL.stream(), Stream.of(policy.defaultLease(), policy.max()))
			.filter((duration) -> policy.findError(duration).isEmpty())
			.forEach(offered::add);
		if (requested == null) {
			return new LeaseChoice(List.copyOf(offered), policy.defaultLease().toString());
		}
		try {
			Duration duration = Duration.parse(requested);
			offered.add(duration);
			return new LeaseChoice(List.copyOf(offered), duration.toString());
		}
		catch (DateTimeParseException ex) {
			return new LeaseChoice(List.copyOf(offered), requested);
		}
	}

	/**
	 * Whether the chosen lease is in the list.
	 */
	public boolean knowsSelected() {
		return this.durations.stream().map(Duration::toString).anyMatch(this.selected::equals);
	}

}
