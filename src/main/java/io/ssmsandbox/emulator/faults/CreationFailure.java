package io.ssmsandbox.emulator.faults;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The creation of a resource fails.
 *
 * @param part the share of the creation time before the failure, when the resource exists
 * already; {@code null} when the service refuses the creation
 * @param patience how long CloudFormation retries a refused creation; {@code null} when
 * it gives up at once
 */
public record CreationFailure(RefusalWording words, @Nullable Double part,
		@Nullable Duration patience) implements ResourceEffect {

	private static final List<String> KEYS = Stream.concat(RefusalWording.KEYS.stream(), Stream.of("after")).toList();

	/** Returns whether the resource never exists. */
	public boolean isRefusal() {
		return this.part == null;
	}

	static CreationFailure read(ScriptValue value) {
		if (value.isText()) {
			return new CreationFailure(new RefusalWording(value.text(), null, 0, null), null, null);
		}
		ScriptMapping failure = ScriptMapping.of(value, KEYS);
		Optional<ScriptValue> after = failure.find("after");
		Double part = after.filter(ScriptValue::isPercentage).map(ScriptValue::share).orElse(null);
		Duration patience = after.filter((each) -> !each.isPercentage()).map(ScriptValue::duration).orElse(null);
		return new CreationFailure(RefusalWording.read(failure), part, patience);
	}

}
