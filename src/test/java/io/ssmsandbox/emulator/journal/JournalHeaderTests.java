package io.ssmsandbox.emulator.journal;

import java.nio.file.Path;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JournalHeaderTests {

	private static final int FORMAT = JournalVersion.FORMAT;

	private static final int PHYSICS = JournalVersion.PHYSICS;

	private static final String VERSION = "\"format\":" + FORMAT + ",\"physics\":" + PHYSICS;

	private static final String WORLD = "\"worldId\":\"w\",\"createdAt\":\"2026-01-01T00:00:00Z\"";

	@Test
	void ignoresMembersThatItDoesNotKnow() {
		JournalHeader header = JournalHeader
			.read("{\"writer\":{\"version\":\"9\"}," + VERSION + "," + WORLD + ",\"colour\":null}");

		assertThat(header).isEqualTo(new JournalHeader(FORMAT, PHYSICS, "w", Instant.parse("2026-01-01T00:00:00Z")));
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, 1, 1000 })
	void refusesAnotherFormatWhetherOlderOrNewer(int difference) {
		int other = FORMAT + difference;

		assertRefused("{\"format\":" + other + "}",
				"was written with format " + other + ", and this version reads only format " + FORMAT);
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, 1, 1000 })
	void refusesOtherPhysicsWhetherOlderOrNewer(int difference) {
		int other = PHYSICS + difference;

		assertRefused("{\"format\":" + FORMAT + ",\"physics\":" + other + ",WORLD}",
				"was written with physics " + other + ", and this version reads only physics " + PHYSICS);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
			{"at":"2026-01-01T00:00:00Z","kind":"CreateStack","body":{}} | has no header
			[]                                       | has no header
			null                                     | has no header
			''                                       | has no header
			{"format":FORMAT,                             | has a header that is not JSON
			{"format":"2","physics":1,WORLD}         | has a header whose format is not a version number
			{"format":null,"physics":1,WORLD}        | has a header whose format is not a version number
			{"format":FORMAT,WORLD}                       | has a header whose physics is not a version number
			{"format":FORMAT,"physics":"1",WORLD}         | has a header whose physics is not a version number
			{"format":FORMAT,"physics":1.5,WORLD} | has a header whose physics is not a version number
			{"format":FORMAT,"physics":99999999999,WORLD} | has a header whose physics is not a version number
			{"format":FORMAT,"physics":1e999999999,WORLD} | has a header whose physics is not a version number
			{VERSION}                 | has a header whose worldId is not a text
			{VERSION,"worldId":" "}   | has a header whose worldId is not a text
			{VERSION,"worldId":"w"}   | has a header whose createdAt is not a text
			{VERSION,"worldId":"w","createdAt":"today"} | has a header whose createdAt is not an instant
			""")
	void refusesAHeaderThatItCannotRead(String json, String problem) {
		assertRefused(json, problem);
	}

	@Test
	void refusesANumberOfMoreDigitsThanAreRead() {
		assertRefused("{\"format\":" + FORMAT + ",\"physics\":" + "9".repeat(5000) + "}",
				"has a header that is not JSON");
	}

	@Test
	void namesJournalAndDatabasesInOneSentence() {
		assertThatExceptionOfType(JournalUnusableException.class).isThrownBy(() -> JournalHeader.read("{\"format\":0}"))
			.satisfies((refusal) -> assertThat(refusal.messageFor(Path.of("world.journal"), "the database"))
				.isEqualTo("The emulator's journal world.journal was written with format 0, and this version reads only"
						+ " format " + FORMAT
						+ ": start the version that wrote it, or move it away together with the database to"
						+ " start with an empty account."));
	}

	private static void assertRefused(String json, String problem) {
		assertThatExceptionOfType(JournalUnusableException.class).isThrownBy(() -> JournalHeader.read(resolve(json)))
			.withMessage("The emulator's journal " + problem + ": start the version that wrote it.");
	}

	private static String resolve(String json) {
		return json.replace("VERSION", VERSION).replace("FORMAT", String.valueOf(FORMAT)).replace("WORLD", WORLD);
	}

}
