package io.ssmsandbox.aws;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CallBudgetPropertiesTests {

	@Test
	void allowMoreCallsToAnEmulatorThanToAws() {
		CallBudgetProperties properties = new CallBudgetProperties(null, null, 4);

		assertThat(properties.callsPerSecond(ServiceGroup.OTHERS, false)).isEqualTo(10);
		assertThat(properties.callsPerSecond(ServiceGroup.CLOUDFORMATION, false)).isEqualTo(3);
		assertThat(properties.callsPerSecond(ServiceGroup.OTHERS, true)).isEqualTo(500);
		assertThat(properties.callsPerSecond(ServiceGroup.CLOUDFORMATION, true)).isEqualTo(500);
	}

	@Test
	void allowTheConfiguredRate() {
		CallBudgetProperties properties = new CallBudgetProperties(2.5, 1.5, 4);

		assertThat(properties.callsPerSecond(ServiceGroup.OTHERS, true)).isEqualTo(2.5);
		assertThat(properties.callsPerSecond(ServiceGroup.CLOUDFORMATION, true)).isEqualTo(1.5);
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0, -1, 0.49, 10_001, Double.NaN, Double.POSITIVE_INFINITY })
	void refuseAnInvalidRate(double rate) {
		assertThatIllegalArgumentException().isThrownBy(() -> new CallBudgetProperties(rate, null, 4))
			.withMessage("portal.aws.budget.calls-per-second is " + rate + ", but must be from 0.5 to 10000.");
		assertThatIllegalArgumentException().isThrownBy(() -> new CallBudgetProperties(null, rate, 4))
			.withMessage("portal.aws.budget.cloudformation-calls-per-second is " + rate
					+ ", but must be from 0.5 to 10000.");
	}

	@Test
	void refuseZeroConcurrentCalls() {
		assertThatIllegalArgumentException().isThrownBy(() -> new CallBudgetProperties(null, null, 0))
			.withMessage("portal.aws.budget.calls-at-once is 0, but must be 1 or more.");
	}

}
