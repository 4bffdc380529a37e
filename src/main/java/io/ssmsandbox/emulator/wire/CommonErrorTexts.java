package io.ssmsandbox.emulator.wire;

import io.ssmsandbox.emulator.faults.KnownError;

/**
 * The usual texts of a protocol's common errors.
 *
 * @param action such as {@code ec2:RunInstances}
 * @param caller the ARN of the caller
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/CommonErrors.html">Common
 * errors</a>
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html">Errors of
 * EC2</a>
 */
record CommonErrorTexts(String action, String caller) {

	private static final String TOO_FAST = "Rate exceeded";

	private static final String DOWN = "The request has failed due to a temporary failure of the server.";

	private static final String BROKEN = "The request processing has failed because of an unknown error, exception or failure.";

	private static final String EXPIRED = "The security token included in the request is expired";

	AwsErrorException of(KnownError error, WireProtocol wireProtocol) {
		return switch (wireProtocol) {
			case QUERY -> query(error);
			case EC2 -> ec2(error);
			case JSON -> json(error);
		};
	}

	private AwsErrorException query(KnownError error) {
		return switch (error) {
			case THROTTLING -> new AwsErrorException(400, "Throttling", TOO_FAST);
			case SERVICE_UNAVAILABLE -> new AwsErrorException(503, "ServiceUnavailable", DOWN);
			case INTERNAL_FAILURE -> new AwsErrorException(500, "InternalFailure", BROKEN);
			case ACCESS_DENIED -> new AwsErrorException(403, "AccessDenied", notAuthorized());
			case EXPIRED_TOKEN -> new AwsErrorException(403, "ExpiredToken", EXPIRED);
		};
	}

	private AwsErrorException ec2(KnownError error) {
		return switch (error) {
			case THROTTLING -> new AwsErrorException(503, "RequestLimitExceeded", "Request limit exceeded.");
			case SERVICE_UNAVAILABLE ->
				new AwsErrorException(503, "Unavailable", "The server is overloaded and can't handle the request.");
			case INTERNAL_FAILURE -> new AwsErrorException(500, "InternalError", "An internal error has occurred");
			case ACCESS_DENIED -> new AwsErrorException(403, "UnauthorizedOperation",
					"You are not authorized to perform this operation. " + notAuthorized());
			case EXPIRED_TOKEN -> new AwsErrorException(400, "RequestExpired", "Request has expired.");
		};
	}

	private AwsErrorException json(KnownError error) {
		return switch (error) {
			case THROTTLING -> new AwsErrorException(400, "ThrottlingException", TOO_FAST);
			case SERVICE_UNAVAILABLE -> new AwsErrorException(503, "ServiceUnavailable", DOWN);
			case INTERNAL_FAILURE -> new AwsErrorException(500, "InternalFailure", BROKEN);
			case ACCESS_DENIED -> new AwsErrorException(400, "AccessDeniedException", notAuthorized());
			case EXPIRED_TOKEN -> new AwsErrorException(400, "ExpiredTokenException", EXPIRED);
		};
	}

	private String notAuthorized() {
		return "User: " + this.caller + " is not authorized to perform: " + this.action
				+ " because no identity-based policy allows the " + this.action + " action";
	}

}
