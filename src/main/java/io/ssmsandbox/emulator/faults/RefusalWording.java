package io.ssmsandbox.emulator.faults;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The wording of a refusal: the service's message and the text that CloudFormation adds.
 *
 * @param says the service's message, or the whole reason when the other values are absent
 * @param service the service, as CloudFormation names it, such as {@code Ec2}
 * @param status the service's HTTP status
 * @param code CloudFormation's handler error code
 */
public record RefusalWording(String says, @Nullable String service, int status, @Nullable String code) {

	static final List<String> KEYS = List.of("says", "service", "status", "code");

	/**
	 * @see <a href=
	 * "https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-test-contract-errors.html">Handler
	 * error codes</a>
	 */
	private static final List<String> CODES = List.of("AccessDenied", "AlreadyExists", "GeneralServiceException",
			"InternalFailure", "InvalidCredentials", "InvalidRequest", "NetworkFailure", "NotFound", "NotStabilized",
			"NotUpdatable", "ResourceConflict", "ServiceInternalError", "ServiceLimitExceeded", "ServiceTimeout",
			"Throttling", "UnauthorizedTaggingOperation");

	private static final List<String> SERVICES = List.of("Ec2", "Iam", "Kms", "Ssm");

	private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z0-9:]+)}");

	static RefusalWording read(ScriptMapping words) {
		String says = words.get("says").text();
		String code = words.find("code").map((value) -> value.oneOf(CODES)).orElse(null);
		if (words.find("service").isEmpty() && words.find("status").isEmpty()) {
			return new RefusalWording(says, null, 0, code);
		}
		return new RefusalWording(says, words.get("service").oneOf(SERVICES), words.get("status").number(300, 599),
				code);
	}

	/**
	 * Replaces the placeholders in a text. Placeholders without a value stay.
	 */
	public static String fill(String text, Map<String, String> values) {
		return PLACEHOLDER.matcher(text)
			.replaceAll((found) -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
	}

}
