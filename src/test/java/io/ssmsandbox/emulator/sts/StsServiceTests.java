package io.ssmsandbox.emulator.sts;

import io.ssmsandbox.emulator.fixture.EmulatedSandbox;
import io.ssmsandbox.emulator.fixture.LoopbackAws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StsServiceTests {

	@ParameterizedTest
	@CsvSource({ "us-east-1, arn:aws:iam::000000000000:user/emulated",
			"cn-north-1, arn:aws-cn:iam::000000000000:user/emulated" })
	void containsTheWorldIdInTheUserId(String region, String arn) {
		try (LoopbackAws aws = new LoopbackAws(EmulatedSandbox.world())) {
			GetCallerIdentityResponse identity = aws.sts(region).getCallerIdentity();

			assertThat(identity.account()).isEqualTo("000000000000");
			assertThat(identity.arn()).isEqualTo(arn);
			assertThat(identity.userId()).isEqualTo("EMULATED-world-1");
		}
	}

	@Test
	void knowsNoCredentialsInARegionThatNeedsOptIn() {
		try (LoopbackAws aws = new LoopbackAws(EmulatedSandbox.world())) {
			assertThatExceptionOfType(AwsServiceException.class)
				.isThrownBy(() -> aws.sts("me-south-1").getCallerIdentity())
				.satisfies((refusal) -> {
					assertThat(refusal.statusCode()).isEqualTo(403);
					assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("InvalidClientTokenId");
				});
		}
	}

}
