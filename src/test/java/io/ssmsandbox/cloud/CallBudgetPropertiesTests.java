package io.ssmsandbox.cloud;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CallBudgetPropertiesTests {

	@Test
	void askAnEmulatorMoreThanAws() {
		CallBudgetProperties properties = new CallBudgetProperties(null, 4);

		assertThat(properties.callsPerSecond(false)).isEqualTo(10);
		assertThat(properties.callsPerSecond(true)).isEqualTo(500);
	}

	@Test
	void askAsMuchAsWasSet() {
		assertThat(new CallBudgetProperties(2.5, 4).callsPerSecond(true)).isEqualTo(2.5);
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0, -1, 0.49, 10_001, Double.NaN, Double.POSITIVE_INFINITY })
	void refuseARateThatServesNobody(double rate) {
		assertThatIllegalArgumentException().isThrownBy(() -> new CallBudgetProperties(rate, 4))
			.withMessage("portal.aws.budget.calls-per-second is " + rate + ", but must be from 0.5 to 10000.");
	}

	@Test
	void refuseToCallNobody() {
		assertThatIllegalArgumentException().isThrownBy(() -> new CallBudgetProperties(null, 0))
			.withMessage("portal.aws.budget.calls-at-once is 0, but must be 1 or more.");
	}

}
