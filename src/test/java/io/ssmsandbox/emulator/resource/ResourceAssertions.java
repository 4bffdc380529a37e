package io.ssmsandbox.emulator.resource;

import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Asserts CloudFormation's message for a refusal, without request ids.
 */
final class ResourceAssertions {

	private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

	private ResourceAssertions() {
	}

	static void assertRefused(ThrowingCallable call, String message) {
		assertThatExceptionOfType(ResourceFailureException.class).isThrownBy(call)
			.satisfies(
					(failure) -> Assertions.assertThat(failure.getMessage().replaceAll(UUID, "ID")).isEqualTo(message));
	}

	static void assertRefusedByEc2(ThrowingCallable call, String handlerErrorCode, String message) {
		assertRefused(call,
				"Resource handler returned message: \"" + message
						+ " (Service: Ec2, Status Code: 400, Request ID: ID)\" (RequestToken: ID, HandlerErrorCode: "
						+ handlerErrorCode + ")");
	}

	static void assertPlainlyRefusedByEc2(ThrowingCallable call, String message) {
		assertRefused(call, message + " (Service: Ec2, Status Code: 400, Request ID: ID)");
	}

	static void assertRefusedByIam(ThrowingCallable call, int status, String handlerErrorCode, String message) {
		assertRefused(call, "Resource handler returned message: \"" + message + " (Service: Iam, Status Code: " + status
				+ ", Request ID: ID)\" (RequestToken: ID, HandlerErrorCode: " + handlerErrorCode + ")");
	}

}
