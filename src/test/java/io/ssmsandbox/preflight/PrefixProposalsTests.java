package io.ssmsandbox.preflight;

import java.util.Optional;
import java.util.Set;

import io.ssmsandbox.sandbox.Prefix;
import io.ssmsandbox.sandbox.Sandboxes;
import io.ssmsandbox.sandbox.TestSandboxes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class PrefixProposalsTests {

	private static final String REGION = "ap-northeast-1";

	private final Sandboxes sandboxes = mock(Sandboxes.class);

	private final PrefixProposals proposals = new PrefixProposals(this.sandboxes);

	@ParameterizedTest
	@CsvSource({ "thin-ssm, thin-ssm-4", "thin-ssm-2, thin-ssm-4", "a9, a9-2", "x-999, x-1000",
			"a-prefix-of-thirty-two-letters-x, a-prefix-of-thirty-two-lett-2" })
	void proposesTheNextNumberThatIsFree(String taken, String proposed) {
		onlyTaken("thin-ssm", "thin-ssm-2", "thin-ssm-3");

		String free = this.proposals.proposeSimilar(new Prefix(taken), REGION);

		assertThat(free).isEqualTo(proposed);
		assertThat(Prefix.isValid(free)).isTrue();
	}

	@Test
	void proposesWordsWhenNoNumberIsFree() {
		onlyTaken();

		assertThat(this.proposals.proposeSimilar(new Prefix("sg"), REGION)).matches("[a-z]+-[a-z]+");
	}

	@Test
	void proposesTheSameAgain() {
		onlyTaken("thin-ssm");

		assertThat(this.proposals.proposeSimilar(new Prefix("thin-ssm"), REGION))
			.isEqualTo(this.proposals.proposeSimilar(new Prefix("thin-ssm"), REGION));
	}

	@Test
	void doesNotProposeWordsThatAreTaken() {
		given(this.sandboxes.findActiveByPrefix(eq(REGION), any())).willReturn(Optional.of(TestSandboxes.ready()));

		assertThat(this.proposals.propose(REGION)).matches("[a-z]+-[a-z]+-\\d{4}");
	}

	private void onlyTaken(String... prefixes) {
		Set<String> taken = Set.of(prefixes);
		given(this.sandboxes.findActiveByPrefix(eq(REGION), any())).willAnswer((call) -> Optional
			.ofNullable(taken.contains(call.getArgument(1).toString()) ? TestSandboxes.ready() : null));
	}

}
