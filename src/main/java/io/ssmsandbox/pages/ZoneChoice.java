package io.ssmsandbox.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.ssmsandbox.aws.AvailabilityZone;
import io.ssmsandbox.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * The zones of the chosen region.
 *
 * @param zones all zones, the supported ones first
 * @param selected the full name of the chosen or proposed zone; null when there is none
 * @param problem why the zones are unknown; null when they are known
 */
record ZoneChoice(List<AvailabilityZone> zones, @Nullable String selected, @Nullable Message problem) {

	static ZoneChoice of(List<AvailabilityZone> zones, Optional<String> requested) {
		List<AvailabilityZone> supported = zones.stream().filter(AvailabilityZone::supported).toList();
		List<AvailabilityZone> others = zones.stream().filter((zone) -> !zone.supported()).toList();
		List<AvailabilityZone> ordered = Stream.concat(supported.stream(), others.stream()).toList();
		String selected = supported.stream()
			.map(AvailabilityZone::name)
			.filter((name) -> requested.filter(name::equals).isPresent())
			.findFirst()
			.or(() -> supported.stream().map(AvailabilityZone::name).findFirst())
			.orElse(null);
		return new ZoneChoice(ordered, selected, null);
	}

	static ZoneChoice unknown(Message problem) {
		return new ZoneChoice(List.of(), null, problem);
	}

	/**
	 * Whether there are zones but none is supported.
	 */
	public boolean none() {
		return !this.zones.isEmpty() && this.selected == null;
	}

}
