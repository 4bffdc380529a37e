package io.ssmsandbox.provisioning;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ProvisioningPropertiesTests {

	private static final Duration SECOND = Duration.ofSeconds(1);

	@Test
	void refusesPausesOfNoLength() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new ProvisioningProperties(SECOND, Duration.ZERO, SECOND, SECOND, SECOND))
			.withMessageContaining("portal.provisioning.unwatched is PT0S");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new ProvisioningProperties(SECOND, SECOND, SECOND, SECOND.negated(), SECOND))
			.withMessageContaining("portal.provisioning.ready-check is PT-1S");
	}

}
