package io.ssmsandbox.api;

import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.SandboxNotFoundException;

import org.springframework.core.convert.converter.Converter;

/**
 * Reads the {@code {id}} of a path. A text that cannot be an id is the id of no sandbox.
 */
final class SandboxIdConverter implements Converter<String, SandboxId> {

	@Override
	public SandboxId convert(String text) {
		return SandboxId.parse(text).orElseThrow(() -> new SandboxNotFoundException(text));
	}

}
