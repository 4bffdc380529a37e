package io.ssmsandbox.emulator.wire;

import java.util.regex.Pattern;

import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;

/**
 * Checks whether a text is a valid value of a field's type.
 */
final class ScalarCheck {

	private static final Pattern INTEGER = Pattern.compile("-?\\d{1,19}");

	private static final Pattern DECIMAL = Pattern.compile("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");

	private static final Pattern ISO_TIMESTAMP = Pattern
		.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{3})?Z");

	private ScalarCheck() {
	}

	/**
	 * Checks a value in XML, where every value is a text.
	 */
	static boolean reads(SdkField<?> field, String text) {
		MarshallingKnownType type = field.marshallingType().getKnownType();
		return switch (type) {
			case INTEGER, LONG, SHORT, BYTE -> INTEGER.matcher(text).matches();
			case FLOAT, DOUBLE, BIG_DECIMAL -> DECIMAL.matcher(text).matches();
			case BOOLEAN -> text.equals("true") || text.equals("false");
			case INSTANT -> ISO_TIMESTAMP.matcher(text).matches();
			default -> true;
		};
	}

}
