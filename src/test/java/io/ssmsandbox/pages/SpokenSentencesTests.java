package io.ssmsandbox.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every sentence that the portal makes where a page may show it is known to the pages, so
 * that they can say it in every language. The sentences are read from the source.
 */
class SpokenSentencesTests {

	private static final Path SOURCE = Path.of("src/main/java/io/ssmsandbox");

	/** Whose sentences pages show. */
	private static final List<String> ROOMS = List.of("sandbox", "preflight", "provisioning", "cloud", "session",
			"security", "stream", "template", "pages", "ops");

	/** Of the room of the API, what also tells people. */
	private static final List<String> TELLING_PEOPLE = List.of("ProblemAdvice", "ErrorApiController", "Fault",
			"BodyTooLarge");

	/** What is said to whoever starts the portal, to other systems alone, or typed. */
	private static final List<String> NOT_ON_PAGES = List.of("AccountFailures", "RemoteEmulatorWanted",
			"ListeningGuard", "StorageCheck", "ServerErrors", "TemplateRenderer", "LaunchKeyReused",
			"LaunchKeyInFlight", "LaunchKeyTaken", "StackNameTaken", "StrayMetrics", "SandboxMetrics", "Timelines",
			"SessionKit");

	@Test
	void areKnownToThePages() throws IOException {
		List<Path> sources = sources();

		List<String> unknown = SourceSentences.in(sources)
			.stream()
			.filter((sentence) -> !isKnown(sentence.text()))
			.map(Object::toString)
			.toList();

		assertThat(sources).hasSizeGreaterThan(100);
		assertThat(unknown).isEmpty();
	}

	private static List<Path> sources() throws IOException {
		try (Stream<Path> files = Files.walk(SOURCE)) {
			return files.filter((file) -> file.toString().endsWith(".java"))
				.filter(SpokenSentencesTests::speaks)
				.toList();
		}
	}

	private static boolean speaks(Path file) {
		String room = SOURCE.relativize(file).getName(0).toString();
		String type = file.getFileName().toString().replace(".java", "");
		if (room.equals("api")) {
			return TELLING_PEOPLE.contains(type);
		}
		return ROOMS.contains(room) && !NOT_ON_PAGES.contains(type) && !type.endsWith("FailureAnalyzer");
	}

	/**
	 * What is made elsewhere stands for one word. A constant may be the beginning of a
	 * sentence.
	 */
	private static boolean isKnown(String text) {
		return Stream.of("", "x", "x.", ".")
			.map((end) -> text.strip() + (text.endsWith(" ") ? " " : "") + end)
			.anyMatch((whole) -> Sayings.ALL.translate(whole.strip(), (key, values) -> "。").matches("。[。 x.]*"));
	}

}
