package io.ssmsandbox.emulator.wire;

import java.util.Map;

import io.ssmsandbox.emulator.faults.KnownError;

/**
 * An emulated AWS service and its operations. An unknown operation gets AWS's own error.
 */
public interface AwsService {

	/** The name in a signature's credential scope, such as {@code ec2}. */
	String name();

	WireProtocol protocol();

	/** The API version, such as {@code 2016-11-15}. */
	String version();

	/**
	 * The prefix of an operation's name in {@code X-Amz-Target}, such as {@code
	 * AmazonSSM}; empty when the protocol has no such header.
	 */
	default String targetPrefix() {
		return "";
	}

	Map<String, ServiceOperation> operations();

	/**
	 * Returns an error that is common to all calls, with the service's own code, status
	 * and text.
	 * @param caller the ARN of the caller
	 */
	default AwsErrorException commonError(KnownError error, String operation, String caller) {
		return new CommonErrorTexts(name() + ":" + operation, caller).of(error, protocol());
	}

}
