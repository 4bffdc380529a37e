package io.ssmsandbox.emulator.resource;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * A started creation of a resource.
 *
 * @param physicalId the id in stack events and resources
 * @param ref the value of {@code Ref}
 * @param attributes the values of {@code Fn::GetAtt}, by attribute name
 * @param untilInitiated real time from the start to "Resource creation Initiated"
 * @param duration real time from the start to completion
 * @param configurationComplete whether AWS announces CONFIGURATION_COMPLETE for the type,
 * after which dependants may start
 */
public record ResourceCreation(String physicalId, Object ref, Map<String, Object> attributes, Duration untilInitiated,
		Duration duration, boolean configurationComplete) {

	public ResourceCreation {
		Objects.requireNonNull(physicalId);
		Objects.requireNonNull(ref);
		attributes = Map.copyOf(attributes);
		if (untilInitiated.isNegative() || duration.compareTo(untilInitiated) < 0) {
			throw new IllegalArgumentException("A creation must end after its initiation: " + duration);
		}
	}

}
