package io.ssmsandbox.emulator;

import java.util.Arrays;
import java.util.List;

import io.ssmsandbox.emulator.faults.KnownError;
import io.ssmsandbox.emulator.wire.AwsErrorException;
import io.ssmsandbox.emulator.wire.AwsService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests every error that a script can name, with every service's wording.
 */
class KnownErrorTests {

	private static final List<String> CODES = List.of(
			"cloudformation 400 Throttling, 503 ServiceUnavailable, 500 InternalFailure, 403 AccessDenied, 403 ExpiredToken",
			"ec2 503 RequestLimitExceeded, 503 Unavailable, 500 InternalError, 403 UnauthorizedOperation, "
					+ "400 RequestExpired",
			"iam 400 Throttling, 503 ServiceUnavailable, 500 ServiceFailure, 403 AccessDenied, 403 ExpiredToken",
			"servicequotas 400 TooManyRequestsException, 503 ServiceUnavailable, 500 ServiceException, "
					+ "400 AccessDeniedException, 400 ExpiredTokenException",
			"ssm 400 ThrottlingException, 503 ServiceUnavailable, 500 InternalServerError, "
					+ "400 AccessDeniedException, 400 ExpiredTokenException",
			"sts 400 Throttling, 503 ServiceUnavailable, 500 InternalFailure, 403 AccessDenied, 403 ExpiredToken");

	@Test
	void eachServiceHasItsOwnCodesAndStatuses() {
		assertThat(Emulator.services()).map(KnownErrorTests::codes).containsExactlyInAnyOrderElementsOf(CODES);
	}

	@ParameterizedTest
	@CsvSource({ "cloudformation, cloudformation:Any", "ec2, ec2:Any", "servicequotas, servicequotas:Any" })
	void saysWhatIsDeniedToWhom(String name, String action) {
		AwsService awsService = Emulator.services()
			.stream()
			.filter((each) -> each.name().equals(name))
			.findFirst()
			.orElseThrow();

		assertThat(awsService.commonError(KnownError.ACCESS_DENIED, "Any", "arn:aws:iam::000000000000:user/me"))
			.hasMessageContaining("User: arn:aws:iam::000000000000:user/me is not authorized to perform: " + action);
	}

	private static String codes(AwsService awsService) {
		List<String> codes = Arrays.stream(KnownError.values()).map((error) -> {
			AwsErrorException worded = awsService.commonError(error, "Any", "me");
			return worded.status() + " " + worded.code();
		}).toList();
		return awsService.name() + " " + String.join(", ", codes);
	}

}
