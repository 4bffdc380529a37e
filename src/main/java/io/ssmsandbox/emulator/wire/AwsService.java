package io.ssmsandbox.emulator.wire;

import java.util.Map;

import io.ssmsandbox.emulator.faults.KnownError;

/**
 * An emulated AWS service: the operations that it answers. An operation that is not in
 * the map is refused with AWS's own error.
 */
public interface AwsService {

	/** The name in a signature's credential scope, such as {@code ec2}. */
	String name();

	WireProtocol protocol();

	/** The API version, such as {@code 2016-11-15}. */
	String version();

	/**
	 * What stands before an operation's name in {@code X-Amz-Target}, such as
	 * {@code AmazonSSM}; empty when the protocol has no such header.
	 */
	default String targetPrefix() {
		return "";
	}

	Map<String, ServiceOperation> operations();

	/**
	 * An error that any call may meet, in the service's own code, status and words.
	 * @param caller the ARN of whoever calls
	 */
	default AwsErrorException worded(KnownError error, String operation, String caller) {
		return new CommonErrorTexts(name() + ":" + operation, caller).of(error, protocol());
	}

}
