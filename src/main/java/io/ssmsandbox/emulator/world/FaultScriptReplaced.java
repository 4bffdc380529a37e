package io.ssmsandbox.emulator.world;

import java.util.List;

import io.ssmsandbox.emulator.faults.FaultScript;

/**
 * A fault script replaces the active one.
 *
 * @param texts the value of {@link FaultScript#texts}
 */
record FaultScriptReplaced(List<String> texts) implements AcceptedChange {

	FaultScriptReplaced {
		texts = List.copyOf(texts);
	}

	@Override
	public Runnable prepare(World world) {
		FaultScript script = FaultScript.readAgain(this.texts);
		return () -> world.faults().activate(script);
	}

}
