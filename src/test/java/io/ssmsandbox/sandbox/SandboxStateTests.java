package io.ssmsandbox.sandbox;

import java.util.EnumSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class SandboxStateTests {

	@ParameterizedTest
	@EnumSource
	void everyStateLeadsToTornDown(SandboxState state) {
		Set<SandboxState> reachable = EnumSet.of(state);

		while (reachable.addAll(reachable.stream().flatMap((each) -> each.successors().stream()).toList())) {
			// until nothing new is reached
		}

		assertThat(reachable).contains(SandboxState.TORN_DOWN);
	}

	@Test
	void nothingFollowsTornDown() {
		assertThat(SandboxState.TORN_DOWN.successors()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void whatPermitsTeardownCanBecomeTearingDown(SandboxState state) {
		assertThat(state.successors().contains(SandboxState.TEARING_DOWN)).isEqualTo(state.permitsTearDown());
	}

}
