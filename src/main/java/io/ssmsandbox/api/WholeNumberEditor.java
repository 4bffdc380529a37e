package io.ssmsandbox.api;

import java.beans.PropertyEditorSupport;
import java.util.regex.Pattern;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.ProblemMessage;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Parses whole numbers without a sign. An empty text counts as missing.
 */
final class WholeNumberEditor extends PropertyEditorSupport {

	/** Excludes a plus sign and digits of other scripts, which Java would accept. */
	private static final Pattern PLAIN = Pattern.compile("[0-9]{1,9}");

	@Override
	public void setAsText(@Nullable String text) {
		if (!StringUtils.hasText(text)) {
			setValue(null);
			return;
		}
		if (!PLAIN.matcher(text).matches()) {
			throw new UnusableValueException(Message.of(ProblemMessage.WHOLE_NUMBER_EXPECTED));
		}
		setValue(Integer.valueOf(text));
	}

}
