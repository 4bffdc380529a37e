package io.ssmsandbox.emulator.cloudformation;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Asserts errors of CloudFormation, as its clients see them.
 */
final class Refusals {

	private Refusals() {
	}

	static void assertInvalid(ThrowingCallable call, String message) {
		assertRefused(call, "ValidationError", message);
	}

	static void assertRefused(ThrowingCallable call, String code, String message) {
		assertThatExceptionOfType(CloudFormationException.class).isThrownBy(call).satisfies((refusal) -> {
			assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(code);
			assertThat(refusal.awsErrorDetails().errorMessage()).contains(message);
		});
	}

}
