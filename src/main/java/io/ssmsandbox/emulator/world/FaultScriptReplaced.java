package io.ssmsandbox.emulator.world;

import java.util.List;

import io.ssmsandbox.emulator.faults.FaultScript;

/**
 * A script of faults takes the place of the one before.
 *
 * @param texts as {@link FaultScript#texts} gives them
 */
record FaultScriptReplaced(List<String> texts) implements Change {

	FaultScriptReplaced {
		texts = List.copyOf(texts);
	}

	@Override
	public Runnable prepare(World world) {
		FaultScript script = FaultScript.again(this.texts);
		return () -> world.faults().putInForce(script);
	}

}
