package io.ssmsandbox.aws;

import java.io.IOException;
import java.net.SocketTimeoutException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class AwsExceptionTranslatorTests {

	private static final String ACTION = "cloudformation:DescribeStacks";

	@ParameterizedTest
	@CsvSource({ "Throttling, 400", "ThrottlingException, 400", "RequestLimitExceeded, 503",
			"TooManyRequestsException, 429" })
	void readsEveryThrottlingCode(String code, int status) {
		assertThat(translate(code, "Rate exceeded", status)).isExactlyInstanceOf(AwsThrottledException.class)
			.hasMessageContaining(ACTION)
			.hasMessageContaining(code);
	}

	@ParameterizedTest
	@CsvSource({ "InternalFailure, 500", "ServiceUnavailable, 503", "RequestTimeout, 400" })
	void treatsAServerErrorAsUnavailable(String code, int status) {
		assertThat(translate(code, "try later", status)).isExactlyInstanceOf(AwsUnavailableException.class)
			.hasMessage("AWS could not answer " + ACTION + " (" + code + "). AWS says: try later");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ExpiredToken", "ExpiredTokenException", "InvalidClientTokenId", "AuthFailure",
			"UnrecognizedClientException" })
	void treatsRejectedCredentialsAsUnavailableBecauseTheyCanBeRenewed(String code) {
		assertThat(translate(code, "The security token included in the request is expired", 403))
			.isExactlyInstanceOf(AwsUnavailableException.class)
			.hasMessageContaining("does not accept the portal's credentials")
			.hasMessageContaining("token included in the request is expired");
	}

	@Test
	void reportsAWrongClock() {
		assertThat(translate("RequestTimeTooSkewed", "too large", 403))
			.isExactlyInstanceOf(AwsUnavailableException.class)
			.hasMessageContaining("set its clock");
	}

	@Test
	void reportsMissingCredentials() {
		RuntimeException fault = AwsExceptionTranslator.translate(ACTION,
				SdkClientException.create("Unable to load credentials from any of the providers in the chain"));

		assertThat(fault).isExactlyInstanceOf(AwsUnavailableException.class)
			.hasMessage("The portal has no valid AWS credentials.")
			.hasRootCauseMessage("Unable to load credentials from any of the providers in the chain");
	}

	@Test
	void treatsAMissingResponseAsUnavailable() {
		assertThat(AwsExceptionTranslator.translate(ACTION, ApiCallTimeoutException.create(1000)))
			.isExactlyInstanceOf(AwsUnavailableException.class)
			.hasMessage("AWS did not answer " + ACTION + " in time.");
		assertThat(AwsExceptionTranslator.translate(ACTION,
				SdkClientException.create("Unable to execute HTTP request", new SocketTimeoutException())))
			.isExactlyInstanceOf(AwsUnavailableException.class)
			.hasMessageStartingWith("AWS could not be reached for " + ACTION);
	}

	@Test
	void namesTheActionThatAwsNames() {
		RuntimeException fault = translate("AccessDenied", "User: arn:aws:iam::123456789012:user/portal is not "
				+ "authorized to perform: iam:PassRole on resource: arn:aws:iam::123456789012:role/x", 403);

		assertThat(fault).isInstanceOf(AwsRefusedException.class)
			.hasMessageStartingWith("The portal lacks the permission iam:PassRole. AWS says: User: arn:aws:iam::");
		assertThat(((AwsRefusedException) fault).code()).isEqualTo("AccessDenied");
	}

	@Test
	void namesTheActionOfTheCallWhereAwsHidesIt() {
		AwsServiceException encoded = Ec2Exception.builder()
			.statusCode(403)
			.awsErrorDetails(details("UnauthorizedOperation",
					"You are not authorized to perform this operation. Encoded authorization failure message: "
							+ "4GIOHlTkIaWHQD0Q0m6XSnuUMCm"))
			.build();

		assertThat(AwsExceptionTranslator.translate("ec2:DescribeRegions", encoded))
			.isInstanceOf(AwsRefusedException.class)
			.hasMessage("The portal lacks the permission ec2:DescribeRegions. AWS says: You are not authorized to "
					+ "perform this operation.");
	}

	@Test
	void keepsAwsTextOfOtherRefusals() {
		RuntimeException fault = translate("InsufficientCapabilitiesException",
				"Requires capabilities : [CAPABILITY_NAMED_IAM]", 400);

		assertThat(fault).isInstanceOf(AwsRefusedException.class)
			.hasMessage("Requires capabilities : [CAPABILITY_NAMED_IAM]");
		assertThat(((AwsRefusedException) fault).code()).isEqualTo("InsufficientCapabilitiesException");
	}

	@Test
	void doesNotMistakeAQuotaForThrottling() {
		assertThat(translate("LimitExceededException", "Stack quota", 400)).isInstanceOf(AwsRefusedException.class);
	}

	@Test
	void readsAnAnswerWithoutDetails() {
		AwsServiceException bare = CloudFormationException.builder().message("Bad Gateway").statusCode(502).build();

		assertThat(AwsExceptionTranslator.translate(ACTION, bare)).isExactlyInstanceOf(AwsUnavailableException.class)
			.hasMessageContaining("HTTP 502");
	}

	@Test
	void translatesOnlyWhatTheSdkThrows() {
		assertThatExceptionOfType(AwsUnavailableException.class)
			.isThrownBy(() -> AwsExceptionTranslator.call(ACTION, () -> {
				throw SdkClientException.create("lost", new IOException());
			}));
		assertThatIllegalStateException().isThrownBy(() -> AwsExceptionTranslator.call(ACTION, () -> {
			throw new IllegalStateException();
		}));
	}

	@Test
	void recognisesThatAStackDoesNotExist() {
		assertThat(AwsExceptionTranslator
			.saysNoSuchStack(answer("ValidationError", "Stack with id x does not exist", 400))).isTrue();
		assertThat(AwsExceptionTranslator.saysNoSuchStack(answer("ValidationError", "Template format error", 400)))
			.isFalse();
	}

	private static RuntimeException translate(String code, String message, int status) {
		return AwsExceptionTranslator.translate(ACTION, answer(code, message, status));
	}

	private static AwsServiceException answer(String code, String message, int status) {
		return CloudFormationException.builder().statusCode(status).awsErrorDetails(details(code, message)).build();
	}

	private static AwsErrorDetails details(String code, String message) {
		return AwsErrorDetails.builder().errorCode(code).errorMessage(message).build();
	}

}
