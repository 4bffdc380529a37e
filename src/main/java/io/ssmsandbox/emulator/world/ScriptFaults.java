package io.ssmsandbox.emulator.world;

import java.util.List;

import io.ssmsandbox.emulator.faults.FaultScript;

/**
 * A script of faults takes the place of the one before.
 *
 * @param texts as {@link FaultScript#texts} gives them
 */
record ScriptFaults(List<String> texts) implements Change {

	ScriptFaults {
		texts = List.copyOf(texts);
	}

	@Override
	public Runnable prepare(World world) {
		FaultScript script = FaultScript.again(this.texts);
		return () -> world.faults().putInForce(script);
	}

}
