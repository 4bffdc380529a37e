package io.ssmsandbox.aws;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares the IAM policy of the documentation with the calls that the portal makes.
 */
class AccountPolicyTests {

	private static final Pattern ACTION = Pattern
		.compile("\"((?:cloudformation|ec2|iam|servicequotas|ssm|sts):[A-Z]\\w+)\"");

	/** This call needs no permission. */
	private static final String NEEDS_NO_PERMISSION = "sts:GetCallerIdentity";

	@Test
	void policyAllowsEveryCallThatThePortalMakes() throws IOException {
		Set<String> called = actionsIn(sources());
		called.remove(NEEDS_NO_PERMISSION);

		assertThat(called).contains("cloudformation:CreateStack").hasSizeGreaterThan(8);
		assertThat(actionsIn(Files.readString(Path.of("docs/iam-policy.json")))).containsAll(called);
	}

	private static String sources() throws IOException {
		StringBuilder text = new StringBuilder();
		try (Stream<Path> files = Files.list(Path.of("src/main/java/io/ssmsandbox/aws"))) {
			for (Path file : files.toList()) {
				text.append(Files.readString(file));
			}
		}
		return text.toString();
	}

	private static Set<String> actionsIn(String text) {
		Set<String> actions = new TreeSet<>();
		Matcher matcher = ACTION.matcher(text);
		while (matcher.find()) {
			actions.add(matcher.group(1));
		}
		return actions;
	}

}
