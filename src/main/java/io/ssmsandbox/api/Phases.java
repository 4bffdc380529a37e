package io.ssmsandbox.api;

import java.util.Arrays;
import java.util.stream.Collectors;

import io.ssmsandbox.sandbox.SandboxState;

/**
 * Phases in query parameters.
 */
final class Phases {

	private Phases() {
	}

	static SandboxState parse(String parameter, String name) {
		return Arrays.stream(SandboxState.values())
			.filter((state) -> state.name().equals(name))
			.findFirst()
			.orElseThrow(() -> InvalidParameter.query(parameter, "There is no such phase. Use one of "
					+ Arrays.stream(SandboxState.values()).map(Enum::name).collect(Collectors.joining(", ")) + "."));
	}

}
