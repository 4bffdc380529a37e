package io.ssmsandbox.emulator.template.function;

import java.util.List;
import java.util.Optional;

/**
 * The pseudo parameters of a stack, which templates use without a declaration.
 *
 * @param partition {@code aws}, {@code aws-cn}, ...
 * @param urlSuffix the partition's domain, like {@code amazonaws.com}
 */
public record PseudoParameters(String accountId, String region, String partition, String urlSuffix, String stackName,
		String stackId, List<String> notificationArns) {

	static final String REGION = "AWS::Region";

	private static final String PREFIX = "AWS::";

	public PseudoParameters {
		notificationArns = List.copyOf(notificationArns);
	}

	public Optional<Object> value(String name) {
		return Optional.ofNullable(switch (name) {
			case "AWS::AccountId" -> this.accountId;
			case REGION -> this.region;
			case "AWS::Partition" -> this.partition;
			case "AWS::URLSuffix" -> this.urlSuffix;
			case "AWS::StackName" -> this.stackName;
			case "AWS::StackId" -> this.stackId;
			case "AWS::NotificationARNs" -> this.notificationArns;
			case "AWS::NoValue" -> NoValue.INSTANCE;
			default -> null;
		});
	}

	/**
	 * Returns whether the name is that of a pseudo parameter.
	 */
	public static boolean isOne(String name) {
		return name.startsWith(PREFIX)
				&& new PseudoParameters("", "", "", "", "", "", List.of()).value(name).isPresent();
	}

}
