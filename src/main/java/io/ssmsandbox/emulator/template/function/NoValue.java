package io.ssmsandbox.emulator.template.function;

/**
 * What {@code Ref: AWS::NoValue} yields: the property or list element that it stands for
 * is left out.
 */
enum NoValue {

	INSTANCE

}
