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

class TimeFormatTests {

	private static final Instant AT = Instant.parse("2026-11-24T11:05:44Z");

	private final TimeFormat timeFormat = new TimeFormat(Clock.systemUTC(), TestWords.in(Locale.ENGLISH));

	@Test
	void writesTheInstantsOfAMessageForPeople() {
		assertThat(this.timeFormat.readable(Message.of(SandboxMessage.LEASE_ENDED, AT)))
			.isEqualTo("The lease ended at 24 Nov 2026, 11:05 UTC.");
	}

	@Test
	void writesAnInstantAsTheLanguageDoes() {
		assertThat(this.timeFormat.withLanguage(TestWords.in(Locale.JAPANESE).language())
			.readable(Message.of(SandboxMessage.LEASE_ENDED, AT))).contains("2026年11月24日 11:05 UTC");
	}

	@Test
	void leavesWhatAwsWroteAsItIs() {
		assertThat(this.timeFormat.readable(TestMessages.said("Not since 2026-11-24T11:05:44Z.")))
			.isEqualTo("Not since 2026-11-24T11:05:44Z.");
	}

	@Test
	void givesMessagesInPieces() {
		assertThat(this.timeFormat
			.parts(List.of(Message.of(SandboxMessage.LEASE_ENDED, AT), TestMessages.said("On " + AT)))
			.stream()
			.map(MessagePart::instant)).containsExactly(null, AT, null, null, null);
		assertThat(this.timeFormat.parts(List.of())).isEmpty();
	}

}
