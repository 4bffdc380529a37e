package io.ssmsandbox.emulation;

import java.time.Duration;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EmulatorPropertiesTests {

	@Test
	void refusesASpeedAtWhichNobodyCouldTellWhatHappened() {
		assertThat(problems(10_000)).isEmpty();
		assertThat(problems(10_001)).isEqualTo("must be at most 10000");
		assertThat(problems(0)).isNotEmpty();
	}

	private static String problems(double speed) {
		try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
			return String.join(", ",
					factory.getValidator()
						.validate(new EmulatorProperties(4577, speed, 5, Duration.ZERO, null, Duration.ofSeconds(30)))
						.stream()
						.map(ConstraintViolation::getMessage)
						.toList());
		}
	}

}
