package io.ssmsandbox.api;

import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.UnknownSandbox;

/**
 * The {@code {id}} of a path. What cannot be an id is the id of nothing.
 */
final class StackPath {

	private StackPath() {
	}

	static SandboxId id(String text) {
		return SandboxId.parse(text).orElseThrow(() -> new UnknownSandbox(text));
	}

}
