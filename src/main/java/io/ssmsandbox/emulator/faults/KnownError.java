package io.ssmsandbox.emulator.faults;

import java.util.Arrays;
import java.util.List;

/**
 * Errors that any call may meet. Services word them each in their own way.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/CommonErrors.html">Common
 * errors</a>
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html">Errors of
 * EC2</a>
 */
public enum KnownError {

	/** Too many calls. */
	THROTTLING("Throttling") {

		@Override
		public CallError of(String service, String operation, String caller) {
			return switch (service) {
				case "ec2" -> new CallError(503, "RequestLimitExceeded", "Request limit exceeded.");
				case "ssm" -> new CallError(400, "ThrottlingException", "Rate exceeded");
				default -> new CallError(400, "Throttling", "Rate exceeded");
			};
		}

	},

	/** A part of AWS is down. */
	SERVICE_UNAVAILABLE("ServiceUnavailable") {

		@Override
		public CallError of(String service, String operation, String caller) {
			return service.equals("ec2")
					? new CallError(503, "Unavailable", "The server is overloaded and can't handle the request.")
					: new CallError(503, "ServiceUnavailable",
							"The request has failed due to a temporary failure of the server.");
		}

	},

	/** Something in AWS went wrong. */
	INTERNAL_FAILURE("InternalFailure") {

		@Override
		public CallError of(String service, String operation, String caller) {
			String message = "The request processing has failed because of an unknown error, exception or failure.";
			return switch (service) {
				case "ec2" -> new CallError(500, "InternalError", "An internal error has occurred");
				case "ssm" -> new CallError(500, "InternalServerError", "An error occurred on the server side.");
				default -> new CallError(500, "InternalFailure", message);
			};
		}

	},

	/** The caller's policies do not allow the call. */
	ACCESS_DENIED("AccessDenied") {

		@Override
		public CallError of(String service, String operation, String caller) {
			String action = service + ":" + operation;
			String message = "User: " + caller + " is not authorized to perform: " + action
					+ " because no identity-based policy allows the " + action + " action";
			return switch (service) {
				case "ec2" -> new CallError(403, "UnauthorizedOperation",
						"You are not authorized to perform this operation. " + message);
				case "ssm" -> new CallError(400, "AccessDeniedException", message);
				default -> new CallError(403, "AccessDenied", message);
			};
		}

	},

	/** The caller's temporary credentials have ended. */
	EXPIRED_TOKEN("ExpiredToken") {

		@Override
		public CallError of(String service, String operation, String caller) {
			String message = "The security token included in the request is expired";
			return switch (service) {
				case "ec2" -> new CallError(400, "RequestExpired", "Request has expired.");
				case "ssm" -> new CallError(400, "ExpiredTokenException", message);
				default -> new CallError(403, "ExpiredToken", message);
			};
		}

	};

	private final String scripted;

	KnownError(String scripted) {
		this.scripted = scripted;
	}

	/** As scripts name them. */
	static List<String> names() {
		return Arrays.stream(values()).map((each) -> each.scripted).toList();
	}

	static KnownError named(String name) {
		return Arrays.stream(values()).filter((each) -> each.scripted.equals(name)).findFirst().orElseThrow();
	}

	/**
	 * The error in a service's words.
	 * @param caller the ARN of whoever calls
	 */
	public abstract CallError of(String service, String operation, String caller);

}
