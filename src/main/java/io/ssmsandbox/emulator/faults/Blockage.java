package io.ssmsandbox.emulator.faults;

/**
 * A resource cannot be deleted.
 */
public record Blockage(Words words) implements ResourceEffect {

	static Blockage read(ScriptValue value) {
		return new Blockage(value.isText() ? new Words(value.text(), null, 0, null)
				: Words.read(ScriptMapping.of(value, Words.KEYS)));
	}

}
