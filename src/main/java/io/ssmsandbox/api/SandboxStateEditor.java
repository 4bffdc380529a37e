package io.ssmsandbox.api;

import java.beans.PropertyEditorSupport;
import java.util.Arrays;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.ProblemMessage;
import io.ssmsandbox.sandbox.SandboxState;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Parses a phase. An empty text counts as missing.
 */
final class SandboxStateEditor extends PropertyEditorSupport {

	/** The expected value. */
	static final Message EXPECTED = Message.of(ProblemMessage.PHASE_UNKNOWN,
			Arrays.stream(SandboxState.values()).map(Enum::name).toList());

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
