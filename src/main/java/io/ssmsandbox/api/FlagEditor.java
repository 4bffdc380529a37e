package io.ssmsandbox.api;

import java.beans.PropertyEditorSupport;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.ProblemMessage;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Reads {@code true} and {@code false}, but none of the other words that Spring accepts.
 * An empty text counts as missing, which means false.
 */
final class FlagEditor extends PropertyEditorSupport {

	@Override
	public void setAsText(@Nullable String text) {
		if (StringUtils.hasText(text) && !"true".equals(text) && !"false".equals(text)) {
			throw new UnusableValueException(Message.of(ProblemMessage.FLAG_EXPECTED));
		}
		setValue("true".equals(text));
	}

}
