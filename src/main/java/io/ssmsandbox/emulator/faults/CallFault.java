package io.ssmsandbox.emulator.faults;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * A rule about calls.
 *
 * @param place the position in the script, for messages
 */
record CallFault(NamePatterns service, NamePatterns operation, NamePatterns region, CallMatcher occasion,
		CallEffect effect, String place) {

	private static final List<String> EFFECTS = List.of("error", "delay", "silent", "dropped");

	private static final List<String> KEYS = Stream
		.of(List.of("service", "operation", "region"), CallMatcher.KEYS, EFFECTS)
		.flatMap(List::stream)
		.toList();

	private static final List<String> ERROR_KEYS = List.of("code", "status", "message");

	static CallFault read(ScriptValue value, String origin) {
		ScriptMapping rule = ScriptMapping.of(value, KEYS);
		return new CallFault(rule.globs("service"), rule.globs("operation"), rule.globs("region"),
				CallMatcher.read(rule), effect(rule.oneOf(EFFECTS)), "line " + rule.line() + origin);
	}

	private static CallEffect effect(ScriptValue value) {
		return switch (value.key()) {
			case "error" -> error(value);
			case "delay" -> new CallEffect.Delayed(value.duration());
			case "silent" -> new CallEffect.Unanswered(value.duration());
			case "dropped" -> value.oneOf(List.of("before-effect", "after-effect")).equals("before-effect")
					? new CallEffect.Unanswered(Duration.ZERO) : new CallEffect.AnswerLost();
			default -> throw new IllegalStateException("No effect " + value.key());
		};
	}

	private static CallEffect error(ScriptValue value) {
		if (value.isText()) {
			return new CallEffect.Known(KnownError.named(value.oneOf(KnownError.names())));
		}
		ScriptMapping error = ScriptMapping.of(value, ERROR_KEYS);
		return new CallEffect.Refused(new CallError(error.get("status").number(300, 599), error.get("code").text(),
				error.get("message").text()));
	}

	boolean concerns(String callService, String callOperation, String callRegion) {
		return this.service.match(callService) && this.operation.match(callOperation) && this.region.match(callRegion);
	}

}
