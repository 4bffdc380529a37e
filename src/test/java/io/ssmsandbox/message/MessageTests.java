package io.ssmsandbox.message;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MessageTests {

	private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

	private final MessageRenderer english = renderer(Locale.ENGLISH);

	private final MessageRenderer japanese = renderer(Locale.JAPANESE);

	@Test
	void becomesASentenceOfTheReadersLanguage() {
		Message message = Message.of(SandboxMessage.TEARDOWN_REQUESTED, "mika");

		assertThat(this.english.render(message)).isEqualTo("Asked for by mika.");
		assertThat(this.japanese.render(message)).isEqualTo("mika が破棄を指示しました。");
	}

	@Test
	void isCutWhereAnInstantIsNamed() {
		Message message = Message.of(SandboxMessage.LEASE_ENDED, NOON);

		assertThat(this.english.parts(message)).containsExactly(MessagePart.text("The lease ended at "),
				new MessagePart("2026-11-30T12:00:00Z", NOON), MessagePart.text("."));
	}

	@Test
	void showsAnArgumentAsItIs() {
		String hostile = "{0} 'quoted' <b>bold</b> 2026-11-30T12:00:00Z. Choose a prefix. aws.said";
		Message message = Message.of(AwsMessage.SAID, hostile);

		assertThat(this.english.parts(message)).containsExactly(MessagePart.text(hostile));
		assertThat(this.japanese.parts(message)).containsExactly(MessagePart.text(hostile));
	}

	@Test
	void showsAnArgumentWholeThatLooksLikeTheEndOfText() {
		assertThat(Message.of(ProblemMessage.NOTHING_HERE, "\uffff/b").inEnglish())
			.isEqualTo("There is nothing at \uffff/b.");
	}

	@Test
	void showsAStoredMessageWhoseArgumentsItsSentenceCannotTake() {
		assertThat(new Message("launch.faults", List.of("many")).inEnglish()).isEqualTo("launch.faults [many]");
	}

	@Test
	void putsAMessageIntoAnother() {
		Message why = Message.of(AwsMessage.LATE, "ec2:DescribeVpcs");
		Message message = Message.of(SandboxMessage.AWS_SILENT, NOON, why);

		assertThat(this.english.render(message)).isEqualTo("AWS has given no usable answer since 2026-11-30T12:00:00Z."
				+ " The portal keeps trying; nothing is lost. AWS did not answer ec2:DescribeVpcs in time.");
		assertThat(this.japanese.parts(message)).contains(new MessagePart("2026-11-30T12:00:00Z", NOON));
	}

	@Test
	void namesSeveralThings() {
		Message message = Message.of(RequestMessage.IMAGE_UNKNOWN, List.of("al2", "al2023"));

		assertThat(this.english.render(message)).isEqualTo("There is no such image. Use one of al2, al2023.");
	}

	@Test
	void writesNumbersWithoutGrouping() {
		assertThat(Message.of(ProblemMessage.BODY_TOO_LARGE, 65536).inEnglish())
			.isEqualTo("The body is longer than 65536 KiB.");
	}

	@Test
	void writesOneApostropheWhereTheFileHasTwo() {
		assertThat(Message.of(ProblemMessage.METHOD_NOT_SUPPORTED, "PATCH").inEnglish())
			.isEqualTo("Method 'PATCH' is not supported.");
		assertThat(Message.of(ProblemMessage.DATABASE_UNAVAILABLE).inEnglish()).startsWith("The portal's database");
	}

	@Test
	void showsACodeThatThisVersionDoesNotKnow() {
		assertThat(new Message("sandbox.from-tomorrow", List.of()).inEnglish()).isEqualTo("sandbox.from-tomorrow");
		assertThat(new Message("sandbox.from-tomorrow", List.of("a", 7)).inEnglish())
			.isEqualTo("sandbox.from-tomorrow [a, 7]");
	}

	@Test
	void survivesFewerArgumentsThanItsSentenceHasPlaces() {
		assertThat(new Message(SandboxMessage.CANNOT_FORCE.key(), List.of("READY")).inEnglish())
			.contains("READY and {1}");
	}

	@Test
	void takesAsManyArgumentsAsItsCode() {
		assertThatIllegalArgumentException().isThrownBy(() -> Message.of(SandboxMessage.LEASE_ENDED))
			.withMessageContaining("sandbox.lease-ended");
	}

	@Test
	void keepsTheTypesOfItsArguments() {
		assertThat(
				new Message("any", List.of("text", 7, NOON, Duration.ofHours(8), Locale.Category.FORMAT)).arguments())
			.containsExactly("text", 7L, NOON, Duration.ofHours(8), "FORMAT");
		assertThatIllegalArgumentException().isThrownBy(() -> new Message("any", List.of(new Object())));
	}

	private static MessageRenderer renderer(Locale locale) {
		return new MessageRenderer(locale, MessageTests.class.getClassLoader());
	}

}
