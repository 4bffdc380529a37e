package io.ssmsandbox.emulator.template.function;

/**
 * The value of {@code Ref: AWS::NoValue}. A property or list element with this value is
 * left out.
 */
enum NoValue {

	INSTANCE

}
