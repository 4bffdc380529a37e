package io.ssmsandbox.pages;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.MessagePart;
import io.ssmsandbox.message.SandboxMessage;
import io.ssmsandbox.message.TestMessages;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TimesTests {

	private static final Instant AT = Instant.parse("2026-11-24T11:05:44Z");

	private final Times times = new Times(Clock.systemUTC(), TestWords.in(Locale.ENGLISH));

	@Test
	void writesTheInstantsOfAMessageForPeople() {
		assertThat(this.times.readable(Message.of(SandboxMessage.LEASE_ENDED, AT)))
			.isEqualTo("The lease ended at 24 Nov 2026, 11:05 UTC.");
	}

	@Test
	void writesAnInstantAsTheLanguageDoes() {
		assertThat(this.times.in(TestWords.in(Locale.JAPANESE).language())
			.readable(Message.of(SandboxMessage.LEASE_ENDED, AT))).contains("2026年11月24日 11:05 UTC");
	}

	@Test
	void leavesWhatAwsWroteAsItIs() {
		assertThat(this.times.readable(TestMessages.said("Not since 2026-11-24T11:05:44Z.")))
			.isEqualTo("Not since 2026-11-24T11:05:44Z.");
	}

	@Test
	void givesMessagesInPieces() {
		assertThat(this.times.parts(List.of(Message.of(SandboxMessage.LEASE_ENDED, AT), TestMessages.said("On " + AT)))
			.stream()
			.map(MessagePart::instant)).containsExactly(null, AT, null, null, null);
		assertThat(this.times.parts(List.of())).isEmpty();
	}

}
