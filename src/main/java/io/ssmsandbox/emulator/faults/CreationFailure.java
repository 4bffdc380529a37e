package io.ssmsandbox.emulator.faults;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A resource cannot be created.
 *
 * @param part which part of its creation passes first; the resource exists then. Null
 * when it is refused before anything exists
 * @param patience how long CloudFormation tries before it gives up, while nothing exists;
 * null when it gives up at once
 */
public record CreationFailure(RefusalWording words, @Nullable Double part,
		@Nullable Duration patience) implements ResourceEffect {

	private static final List<String> KEYS = Stream.concat(RefusalWording.KEYS.stream(), Stream.of("after")).toList();

	/** Nothing ever exists. */
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
