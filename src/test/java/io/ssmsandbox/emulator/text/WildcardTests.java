package io.ssmsandbox.emulator.text;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class WildcardTests {

	@ParameterizedTest
	@CsvSource({ "*, ssm:UpdateInstanceInformation", "ssm:*, ssm:UpdateInstanceInformation", "SSM:update*, ssm:Update",
			"s?m:*, ssm:Get", "*:Get*ter, ssm:GetParameter", "a*b*c, aXbXbc", "**, x", "s3:GetObject**, s3:GetObject",
			"arn:aws:s3:::a.b/*, arn:aws:s3:::a.b/c", "a\\*, a\\b" })
	void matchesInAPolicy(String pattern, String text) {
		assertThat(Wildcard.ofPolicy(pattern).matches(text)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "ssm:Get, ssm:GetParameter", "sm:*, ssm:Get", "s?m, sm", "?, ''", "a*b, abc", "a*b*c, aXcXb",
			"a.b, axb", "'', a" })
	void doesNotMatchInAPolicy(String pattern, String text) {
		assertThat(Wildcard.ofPolicy(pattern).matches(text)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "thin-*, thin-ssm", "t?.small, t3.small", "a\\*b, a*b", "a\\?, a?", "a\\\\*, a\\b", "a\\b, a\\b",
			"a\\, a\\" })
	void matchesInAFilter(String pattern, String text) {
		assertThat(Wildcard.ofFilter(pattern).matches(text)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "Thin-*, thin-ssm", "a\\*b, axb", "a\\?, ab", "a\\\\*, ab" })
	void doesNotMatchInAFilter(String pattern, String text) {
		assertThat(Wildcard.ofFilter(pattern).matches(text)).isFalse();
	}

	@Test
	void endsForAnyNumberOfStars() {
		Wildcard pattern = Wildcard.ofFilter("*a".repeat(19) + "*b");

		assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(pattern.matches("a".repeat(250))).isFalse());
	}

}
