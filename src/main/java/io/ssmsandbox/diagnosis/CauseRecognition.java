package io.ssmsandbox.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.ssmsandbox.aws.AwsRefusedException;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.RequestMessage;
import io.ssmsandbox.sandbox.Cause;
import io.ssmsandbox.sandbox.InvalidLaunchException;
import io.ssmsandbox.sandbox.LaunchRequest;
import org.jspecify.annotations.Nullable;

/**
 * Recognises causes by AWS's own texts. It never reads a text of the portal.
 */
public final class CauseRecognition {

	/** The first matching rule applies. */
	private static final List<Rule> RULES = List.of(
			rule(CauseCode.VPC_LIMIT, "maximum number of VPCs has been reached|VpcLimitExceeded"),
			rule(CauseCode.GATEWAY_ENDPOINT_LIMIT,
					"maximum number of VPC endpoints has been reached|VpcEndpointLimitExceeded"),
			rule(CauseCode.VCPU_LIMIT, "more vCPU capacity than your current vCPU limit|VcpuLimitExceeded"),
			rule(CauseCode.STACK_LIMIT, "Limit for stack has been exceeded"),
			rule(CauseCode.ENDPOINT_NOT_IN_ZONE, "does not support the availability zone of the subnet"),
			rule(CauseCode.TYPE_NOT_IN_ZONE,
					"instance type \\(\\S+\\) is not supported in your requested Availability Zone"),
			rule(CauseCode.NO_CAPACITY, "do not have sufficient \\S+ capacity|InsufficientInstanceCapacity"),
			rule(CauseCode.ARCHITECTURE_MISMATCH, "architecture '\\w+' of the specified instance type does not match"),
			rule(CauseCode.IMAGE_PARAMETER_MISSING, "Unable to fetch parameters \\["),
			rule(CauseCode.IMAGE_GONE, "image id '\\[?ami-\\w+]?' does not exist|InvalidAMIID"),
			rule(CauseCode.PROFILE_NAME_TAKEN, "Instance Profile \\S+ already exists"),
			rule(CauseCode.PROFILE_NOT_FOUND, "Invalid IAM Instance Profile name"),
			rule(CauseCode.DISK_KEY_DENIED, "Client\\.InternalError: Client error on launch"),
			rule(CauseCode.INSTANCE_ENDED, "Client\\.UserInitiatedShutdown"),
			rule(CauseCode.DENIED_BY_ORGANISATION,
					"explicit deny in a (service|resource) control policy|(no|because no) permissions boundary allows|explicit deny in a permissions boundary"),
			rule(CauseCode.CREDENTIALS_REFUSED,
					"ExpiredToken|security token included in the request is (expired|invalid)|InvalidClientTokenId|UnrecognizedClientException"),
			rule(CauseCode.PASS_ROLE_DENIED, "not authorized to perform: iam:PassRole"),
			rule(CauseCode.CREATE_ROLE_DENIED, "not authorized to perform: iam:CreateRole"),
			rule(CauseCode.RUN_INSTANCES_DENIED, "not authorized to perform: ec2:RunInstances"),
			rule(CauseCode.CREATE_STACK_DENIED, "not authorized to perform: cloudformation:CreateStack"),
			rule(CauseCode.READ_PARAMETER_DENIED, "permission to call ssm:GetParameters"),
			rule(CauseCode.DENIED, "not authorized to perform|AccessDenied|UnauthorizedOperation"),
			rule(CauseCode.TOO_MANY_REQUESTS, "Request limit exceeded|RequestLimitExceeded|Rate exceeded|Throttling"),
			rule(CauseCode.STILL_IN_USE,
					"has dependencies and cannot be deleted|DependencyViolation|is currently in use"),
			rule(CauseCode.AWS_INTERNAL_ERROR,
					"InternalFailure|InternalError|Internal error|ServiceUnavailable|Service Unavailable"));

	/** The causes of placement errors. */
	private static final Map<RequestMessage, CauseCode> PLACEMENTS = Map.of(RequestMessage.REGION_UNKNOWN,
			CauseCode.REGION_NOT_ENABLED, RequestMessage.REGION_UNKNOWN_OF_MANY, CauseCode.REGION_NOT_ENABLED,
			RequestMessage.ZONE_UNKNOWN, CauseCode.ZONE_UNKNOWN, RequestMessage.ZONE_LACKS_SERVICE,
			CauseCode.ENDPOINT_NOT_IN_ZONE, RequestMessage.ZONE_LACKS_SERVICES, CauseCode.ENDPOINT_NOT_IN_ZONE,
			RequestMessage.ZONE_LACKS_TYPE, CauseCode.TYPE_NOT_IN_ZONE, RequestMessage.TYPE_NOT_OFFERED,
			CauseCode.TYPE_NOT_IN_ZONE, RequestMessage.IMAGE_DOES_NOT_FIT_TYPE, CauseCode.ARCHITECTURE_MISMATCH);

	private CauseRecognition() {
	}

	/**
	 * Returns the cause of a stack failure.
	 * @param words AWS's reason; null when it gave none
	 * @param resource the logical id of the resource that failed; null when none did
	 */
	public static Cause recogniseCause(@Nullable String words, @Nullable String resource, LaunchRequest request) {
		CauseCode code = (words != null) ? code(words) : CauseCode.UNEXPLAINED;
		return recogniseCause(code, words, resource, request);
	}

	/**
	 * Returns the cause of a call that AWS refused: by AWS's text, or by its error code
	 * when the text is not recognised.
	 */
	public static Cause recogniseCause(AwsRefusedException refusal, LaunchRequest request) {
		CauseCode code = code(refusal.words());
		return recogniseCause((code != CauseCode.UNRECOGNISED) ? code : code(refusal.code()), refusal.words(), null,
				request);
	}

	/**
	 * Returns the cause of a request that AWS cannot fulfil.
	 */
	public static Cause recogniseCause(InvalidLaunchException refusal, LaunchRequest request) {
		return refusal.messages()
			.stream()
			.flatMap(CauseRecognition::withReasons)
			.flatMap((message) -> PLACEMENTS.entrySet()
				.stream()
				.filter((entry) -> message.is(entry.getKey()))
				.map(Map.Entry::getValue))
			.findFirst()
			.map((code) -> recogniseCause(code, null, null, request))
			.orElseGet(() -> Cause.of(Message.of(CauseCode.PLACEMENT_REFUSED, refusal.messages()), null, null));
	}

	/**
	 * Returns a message and the reasons among its arguments.
	 */
	private static Stream<Message> withReasons(Message message) {
		Stream<Message> reasons = message.arguments()
			.stream()
			.filter(List.class::isInstance)
			.flatMap((several) -> ((List<?>) several).stream())
			.filter(Message.class::isInstance)
			.map(Message.class::cast);
		return Stream.concat(reasons, Stream.of(message));
	}

	/**
	 * Creates the cause of this code for a sandbox.
	 * @param code a code of a launch or teardown
	 * @param words AWS's reason; null when it gave none
	 */
	public static Cause recogniseCause(CauseCode code, @Nullable String words, @Nullable String resource,
			LaunchRequest request) {
		return Cause.of(summary(code, request), words, resource);
	}

	/**
	 * Returns the text of a launch or teardown cause for a request.
	 */
	public static Message summary(CauseCode code, LaunchRequest request) {
		return Message.of(code, request.placement().region(), request.placement().availabilityZone(),
				request.instanceType(), request.prefix().value(), request.image().title());
	}

	static CauseCode code(String words) {
		return RULES.stream()
			.filter((rule) -> rule.words().matcher(words).find())
			.map(Rule::code)
			.findFirst()
			.orElse(CauseCode.UNRECOGNISED);
	}

	private static Rule rule(CauseCode code, String words) {
		return new Rule(code, Pattern.compile(words));
	}

	private record Rule(CauseCode code, Pattern words) {
	}

}
