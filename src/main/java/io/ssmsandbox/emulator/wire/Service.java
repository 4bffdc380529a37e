package io.ssmsandbox.emulator.wire;

import java.util.Map;

/**
 * An emulated AWS service: the operations that it answers. An operation that is not in
 * the map is refused with AWS's own error.
 */
public interface Service {

	/** The name in a signature's credential scope, such as {@code ec2}. */
	String name();

	Protocol protocol();

	/** The API version, such as {@code 2016-11-15}. */
	String version();

	Map<String, Operation> operations();

}
