package io.ssmsandbox.sandbox;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OwnerTests {

	@ParameterizedTest
	@ValueSource(strings = { "local", "asa@example.com", "o'brien", "CORP\\asa", "\u9ebb\u5e03", "a b" })
	void isCalledAsPeopleAre(String name) {
		assertThat(Owner.parse(name)).contains(new Owner(name));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\u00a0", "a\0", "a\nb", "root\u202e", "ro\u200bot", "\u2028a", "a\ud800" })
	void isNotCalledWhatNobodyCanRead(String name) {
		assertThat(Owner.parse(name)).isEmpty();
	}

}
