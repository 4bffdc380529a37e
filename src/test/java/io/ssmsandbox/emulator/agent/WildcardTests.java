package io.ssmsandbox.emulator.agent;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WildcardTests {

	@ParameterizedTest
	@CsvSource({ "*, ssm:UpdateInstanceInformation", "ssm:*, ssm:UpdateInstanceInformation", "SSM:update*, ssm:Update",
			"s?m:*, ssm:Get", "*:Get*ter, ssm:GetParameter", "a*b*c, aXbXbc", "**, x", "s3:GetObject**, s3:GetObject",
			"arn:aws:s3:::a.b/*, arn:aws:s3:::a.b/c" })
	void matches(String pattern, String text) {
		assertThat(new Wildcard(pattern).matches(text)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "ssm:Get, ssm:GetParameter", "sm:*, ssm:Get", "s?m, sm", "?, ''", "a*b, abc", "a*b*c, aXcXb",
			"a.b, axb", "'', a" })
	void doesNotMatch(String pattern, String text) {
		assertThat(new Wildcard(pattern).matches(text)).isFalse();
	}

}
