package io.ssmsandbox.api;

import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.SandboxNotFoundException;

import org.springframework.core.convert.converter.Converter;

/**
 * Parses the {@code {id}} of a path. A text that is not an id means that the sandbox does
 * not exist.
 */
final class SandboxIdConverter implements Converter<String, SandboxId> {

	@Override
	public SandboxId convert(String text) {
		return SandboxId.parse(text).orElseThrow(() -> new SandboxNotFoundException(text));
	}

}
