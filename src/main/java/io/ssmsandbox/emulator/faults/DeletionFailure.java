package io.ssmsandbox.emulator.faults;

/**
 * The deletion of a resource fails.
 */
public record DeletionFailure(RefusalWording words) implements ResourceEffect {

	static DeletionFailure read(ScriptValue value) {
		return new DeletionFailure(value.isText() ? new RefusalWording(value.text(), null, 0, null)
				: RefusalWording.read(ScriptMapping.of(value, RefusalWording.KEYS)));
	}

}
