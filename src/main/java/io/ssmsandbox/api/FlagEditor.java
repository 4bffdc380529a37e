package io.ssmsandbox.api;

import java.beans.PropertyEditorSupport;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Reads {@code true} and {@code false}, and none of the other words that Spring would
 * take for them. An empty text counts as left out, and that as false.
 */
final class FlagEditor extends PropertyEditorSupport {

	@Override
	public void setAsText(@Nullable String text) {
		if (StringUtils.hasText(text) && !"true".equals(text) && !"false".equals(text)) {
			throw new UnusableValueException("Use true or false.");
		}
		setValue("true".equals(text));
	}

}
