package io.ssmsandbox.pages;

import java.time.Clock;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TimesTests {

	private final Times times = new Times(Clock.systemUTC(), Speech.words(Language.ENGLISH));

	@Test
	void writesTheInstantsOfASentenceForPeople() {
		assertThat(this.times.readable("Not since 2026-11-24T11:05:44Z, at most until 2026-11-27T10:49:23.688Z."))
			.isEqualTo("Not since 24 Nov 2026, 11:05 UTC, at most until 27 Nov 2026, 10:49 UTC.");
	}

	@Test
	void leavesWhatOnlyLooksLikeAnInstantAsItIs() {
		assertThat(this.times.readable("No id 2030-13-01T00:00:00Z.")).isEqualTo("No id 2030-13-01T00:00:00Z.");
	}

	@Test
	void givesASentenceInPieces() {
		Instant at = Instant.parse("2026-11-24T11:05:44Z");

		assertThat(this.times.parts("Since " + at + ".")).containsExactly(new Times.Part("Since ", null),
				new Times.Part(at.toString(), at), new Times.Part(".", null));
		assertThat(this.times.parts(null)).isEmpty();
	}

	@Test
	void leavesASentenceWithoutInstantsAsItIs() {
		assertThat(this.times.readable("Costs $1, see C:\\2026-11-24")).isEqualTo("Costs $1, see C:\\2026-11-24");
	}

}
