package io.ssmsandbox.api;

import java.beans.PropertyEditorSupport;
import java.util.Arrays;
import java.util.stream.Collectors;

import io.ssmsandbox.sandbox.SandboxState;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Reads a phase. An empty text counts as left out.
 */
final class SandboxStateEditor extends PropertyEditorSupport {

	/** What to send instead of something else. */
	static final String EXPECTED = "There is no such phase. Use one of "
			+ Arrays.stream(SandboxState.values()).map(Enum::name).collect(Collectors.joining(", ")) + ".";

	@Override
	public void setAsText(@Nullable String text) {
		setValue(StringUtils.hasText(text) ? parse(text) : null);
	}

	static SandboxState parse(String text) {
		return Arrays.stream(SandboxState.values())
			.filter((state) -> state.name().equals(text))
			.findFirst()
			.orElseThrow(() -> new UnusableValueException(EXPECTED));
	}

}
