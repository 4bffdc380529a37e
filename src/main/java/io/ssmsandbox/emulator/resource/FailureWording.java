package io.ssmsandbox.emulator.resource;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Words a failure as CloudFormation does when a service refuses a call: the service's
 * message, wrapped once or twice.
 */
public final class FailureWording {

	static final String ALREADY_EXISTS = "AlreadyExists";

	static final String GENERAL = "GeneralServiceException";

	static final String INVALID_REQUEST = "InvalidRequest";

	static final String LIMIT_EXCEEDED = "ServiceLimitExceeded";

	static final String NOT_FOUND = "NotFound";

	private static final int BAD_REQUEST = 400;

	private static final int NO_SUCH_ENTITY = 404;

	private static final int CONFLICT = 409;

	private FailureWording() {
	}

	/**
	 * Words a refusal of EC2 for a type whose handler adds its own error code.
	 */
	static ResourceFailureException byEc2(ResourceContext context, String handlerErrorCode, String message) {
		return handled(context, handlerErrorCode, called(context, "Ec2", BAD_REQUEST, message), message);
	}

	/**
	 * Words a refusal of EC2 for a type that has no handler of its own yet.
	 */
	static ResourceFailureException plainlyByEc2(ResourceContext context, String message) {
		return new ResourceFailureException(called(context, "Ec2", BAD_REQUEST, message), message);
	}

	/**
	 * Words a refusal of IAM. The HTTP status depends on the error code.
	 */
	static ResourceFailureException byIam(ResourceContext context, String handlerErrorCode, String message) {
		int status = switch (handlerErrorCode) {
			case ALREADY_EXISTS -> CONFLICT;
			case NOT_FOUND -> NO_SUCH_ENTITY;
			default -> BAD_REQUEST;
		};
		return handled(context, handlerErrorCode, called(context, "Iam", status, message), message);
	}

	/**
	 * Words IAM's refusal to delete an object in use.
	 */
	static ResourceFailureException inUseInIam(ResourceContext context, String message) {
		return handled(context, INVALID_REQUEST, called(context, "Iam", CONFLICT, message), message);
	}

	/**
	 * Words the failure of a created resource that did not become stable.
	 */
	static ResourceFailureException notStabilized(ResourceContext context, String message) {
		return handled(context, "NotStabilized", message, message);
	}

	/**
	 * Words any refusal.
	 * @param service the service that refuses; {@code null} when the wording names no
	 * service
	 * @param handlerErrorCode the error code of the type's handler; {@code null} when
	 * there is none
	 */
	public static ResourceFailureException worded(ResourceContext context, @Nullable String service, int status,
			@Nullable String handlerErrorCode, String message) {
		String called = (service != null) ? called(context, service, status, message) : message;
		return (handlerErrorCode != null) ? handled(context, handlerErrorCode, called, message)
				: new ResourceFailureException(called, message);
	}

	private static String called(ResourceContext context, String service, int status, String message) {
		return "%s (Service: %s, Status Code: %d, Request ID: %s)".formatted(message, service, status,
				id(context, "request", message));
	}

	private static ResourceFailureException handled(ResourceContext context, String handlerErrorCode, String called,
			String message) {
		return new ResourceFailureException(
				"Resource handler returned message: \"%s\" (RequestToken: %s, HandlerErrorCode: %s)".formatted(called,
						id(context, "token", called), handlerErrorCode),
				message);
	}

	/**
	 * Returns a request id that is the same in every replay of the world.
	 */
	private static UUID id(ResourceContext context, String kind, String message) {
		String seed = String.join("|", kind, context.stackId(), context.logicalId(), context.now().toString(), message);
		return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
	}

}
