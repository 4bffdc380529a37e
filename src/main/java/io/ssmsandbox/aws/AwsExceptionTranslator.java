package io.ssmsandbox.aws;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.ssmsandbox.message.AwsMessage;
import io.ssmsandbox.message.Message;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Translates SDK exceptions: AWS cannot be reached ({@link AwsUnavailableException}),
 * throttles ({@link AwsThrottledException}) or refuses the call
 * ({@link AwsRefusedException}).
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/awscloudformation/latest/APIReference/CommonErrors.html">Common
 * errors</a>
 */
final class AwsExceptionTranslator {

	private static final Set<String> CREDENTIALS = Set.of("ExpiredToken", "ExpiredTokenException",
			"InvalidClientTokenId", "UnrecognizedClientException", "AuthFailure", "InvalidAccessKeyId",
			"MissingAuthenticationToken", "MissingAuthenticationTokenException", "SignatureDoesNotMatch",
			"InvalidSignatureException", "IncompleteSignature");

	private static final Set<String> PERMISSION = Set.of("AccessDenied", "AccessDeniedException",
			"UnauthorizedOperation", "Client.UnauthorizedOperation", "AuthorizationError");

	private static final Set<String> LATE = Set.of("RequestTimeout", "RequestTimeoutException");

	private static final Pattern DENIED_ACTION = Pattern
		.compile("not authorized to perform: ([A-Za-z0-9-]+:[A-Za-z0-9*]+)");

	/** EC2 adds a kilobyte of text that only an administrator can decode. */
	private static final Pattern ENCODED = Pattern.compile("\\s*Encoded authorization failure message: \\S+");

	private AwsExceptionTranslator() {
	}

	/**
	 * Calls AWS and translates the exceptions.
	 * @param action the IAM action of the call, such as {@code ec2:DescribeRegions}
	 * @param call the call itself
	 */
	static <T> T call(String action, Supplier<T> call) {
		try {
			return call.get();
		}
		catch (SdkException ex) {
			throw translate(action, ex);
		}
	}

	static RuntimeException translate(String action, SdkException ex) {
		if (ex.getCause() instanceof NoCallToSpareException unsent) {
			return unsent;
		}
		return (ex instanceof AwsServiceException answer) ? translateAnswer(action, answer)
				: new AwsUnavailableException(unavailableMessage(action, ex), AwsText.clean(ex));
	}

	private static RuntimeException translateAnswer(String action, AwsServiceException ex) {
		String code = code(ex);
		SdkException cause = AwsText.clean(ex);
		if (ex.isThrottlingException()) {
			return new AwsThrottledException(Message.of(AwsMessage.THROTTLED, action, code), cause);
		}
		if (ex.isClockSkewException()) {
			return new AwsUnavailableException(Message.of(AwsMessage.CLOCK_REFUSED, code), cause);
		}
		if (CREDENTIALS.contains(code)) {
			return new AwsUnavailableException(Message.of(AwsMessage.CREDENTIALS_REFUSED, action, code, messageOf(ex)),
					cause);
		}
		if (ex.statusCode() >= 500 || LATE.contains(code)) {
			return new AwsUnavailableException(Message.of(AwsMessage.UNANSWERED, action, code, messageOf(ex)), cause);
		}
		boolean firstAttempt = Integer.valueOf(1).equals(ex.numAttempts());
		return PERMISSION.contains(code) ? denial(action, code, firstAttempt, ex)
				: new AwsRefusedException(code, messageOf(ex), firstAttempt, cause);
	}

	private static AwsRefusedException denial(String action, String code, boolean firstAttempt,
			AwsServiceException ex) {
		String said = ENCODED.matcher(messageOf(ex)).replaceAll("");
		Matcher deniedAction = DENIED_ACTION.matcher(said);
		return AwsRefusedException.denied(code, deniedAction.find() ? deniedAction.group(1) : action, said,
				firstAttempt, AwsText.clean(ex));
	}

	private static Message unavailableMessage(String action, SdkException ex) {
		if (ex instanceof ApiCallTimeoutException || ex instanceof ApiCallAttemptTimeoutException) {
			return Message.of(AwsMessage.LATE, action);
		}
		String said = AwsText.clean(Objects.requireNonNullElse(ex.getMessage(), ex.getClass().getSimpleName()));
		if (said.toLowerCase(Locale.ROOT).contains("credentials")) {
			return Message.of(AwsMessage.CREDENTIALS_MISSING);
		}
		return Message.of(AwsMessage.UNREACHABLE, action, said);
	}

	/**
	 * AWS's error code, or the HTTP status when the response has no code.
	 */
	static String code(AwsServiceException ex) {
		AwsErrorDetails details = ex.awsErrorDetails();
		return (details != null && details.errorCode() != null) ? AwsText.clean(details.errorCode())
				: "HTTP " + ex.statusCode();
	}

	/**
	 * AWS's own message, without the SDK's additions.
	 */
	static String messageOf(AwsServiceException ex) {
		AwsErrorDetails details = ex.awsErrorDetails();
		return AwsText.clean((details != null && details.errorMessage() != null) ? details.errorMessage()
				: Objects.requireNonNullElse(ex.getMessage(), "nothing"));
	}

	/**
	 * Whether CloudFormation reports that the stack does not exist. It uses a validation
	 * error for this.
	 */
	static boolean saysNoSuchStack(AwsServiceException ex) {
		return "ValidationError".equals(code(ex)) && messageOf(ex).contains("does not exist");
	}

}
