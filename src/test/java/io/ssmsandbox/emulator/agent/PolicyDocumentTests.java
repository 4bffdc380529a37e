package io.ssmsandbox.emulator.agent;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PolicyDocumentTests {

	private static final PolicyRequest REQUEST = new PolicyRequest("ssm:UpdateInstanceInformation",
			"arn:aws:ec2:eu-west-1:000000000000:instance/i-1", List.of("*", "000000000000"),
			Map.of("aws:PrincipalAccount", "000000000000"));

	@ParameterizedTest
	@CsvSource({ "*, *, true", "ssm:*, *, true", "SSM:updateinstance*, *, true",
			"ssm:UpdateInstanceInformatio?, *, true", "ssm:GetParameter, *, false", "ssm, *, false",
			"*, arn:aws:s3:::bucket/*, false", "ssm:*, arn:aws:ec2:*:*:instance/*, true",
			"ssm:*, arn:aws:ec2:us-east-1:*, false" })
	void matchesActionAndResource(String action, String resource, boolean allowed) {
		PolicyDocument policy = policy(Map.of("Effect", "Allow", "Action", action, "Resource", resource));

		assertThat(policy.allows(REQUEST)).isEqualTo(allowed);
	}

	@Test
	void readsActionsThatAreExcluded() {
		assertThat(policy(Map.of("Effect", "Allow", "NotAction", List.of("iam:*"), "Resource", "*")).allows(REQUEST))
			.isTrue();
		assertThat(policy(Map.of("Effect", "Allow", "NotAction", "ssm:*", "Resource", "*")).allows(REQUEST)).isFalse();
		assertThat(policy(Map.of("Effect", "Allow", "Action", "*", "NotResource", "*")).allows(REQUEST)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "000000000000, true", "111122223333, false", "*, true" })
	void matchesPrincipals(String principal, boolean allowed) {
		PolicyDocument policy = policy(Map.of("Effect", "Allow", "Principal", Map.of("AWS", List.of(principal)),
				"Action", "*", "Resource", "*"));

		assertThat(policy.allows(REQUEST)).isEqualTo(allowed);
	}

	@ParameterizedTest
	@CsvSource({ "StringEquals, aws:principalaccount, 000000000000, true",
			"StringEquals, aws:PrincipalAccount, 111122223333, false",
			"StringEqualsIfExists, aws:PrincipalAccount, 111122223333, false",
			"StringNotEquals, aws:PrincipalAccount, 000000000000, false",
			"StringLike, aws:PrincipalAccount, 0000*, true", "StringNotLike, aws:PrincipalAccount, 0000*, false",
			"StringEquals, aws:SourceIp, 10.0.0.1, true" })
	void holdsConditions(String operator, String key, String value, boolean allowed) {
		PolicyDocument policy = policy(Map.of("Effect", "Allow", "Action", "*", "Resource", "*", "Condition",
				Map.of(operator, Map.of(key, value))));

		assertThat(policy.allows(REQUEST)).isEqualTo(allowed);
	}

	@Test
	void decidesUnknownConditionsInTheCallersFavour() {
		PolicyDocument denial = policy(Map.of("Effect", "Deny", "Action", "*", "Resource", "*", "Condition",
				Map.of("Bool", Map.of("aws:SecureTransport", "false"))));

		assertThat(denial.denies(REQUEST)).isFalse();
		assertThat(policy(Map.of("Effect", "Deny", "Action", "ssm:*", "Resource", "*")).denies(REQUEST)).isTrue();
	}

	@Test
	void allowsNothingWhenEmpty() {
		assertThat(PolicyDocument.of(Map.of()).allows(REQUEST)).isFalse();
		assertThat(PolicyDocument.of(Map.of("Statement", List.of("nonsense"))).allows(REQUEST)).isFalse();
	}

	private static PolicyDocument policy(Map<String, Object> statement) {
		return PolicyDocument.of(Map.of("Version", "2012-10-17", "Statement", statement));
	}

}
