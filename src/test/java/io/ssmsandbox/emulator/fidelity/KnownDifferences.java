package io.ssmsandbox.emulator.fidelity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A checked-in list of differences, each with the reason why it is right. A line is
 * {@code difference = reason}, with {@code *} as the wildcard. A difference that no
 * longer occurs must be removed.
 */
record KnownDifferences(List<String> known) {

	static KnownDifferences of(String name) throws IOException {
		Path file = Path.of("src/test/resources/fidelity", name + ".txt");
		return new KnownDifferences(
				Files.readAllLines(file).stream().filter((line) -> !line.isBlank() && !line.startsWith("#")).toList());
	}

	void assertExplain(List<String> found) {
		assertThat(this.known).as("each has a reason").allMatch((line) -> line.matches(".+ = .+"));
		List<Pattern> patterns = this.known.stream().map(KnownDifferences::pattern).toList();
		assertThat(found.stream()
			.filter((each) -> patterns.stream().noneMatch((pattern) -> pattern.matcher(each).matches()))).isEmpty();
		assertThat(patterns.stream()
			.filter((pattern) -> found.stream().noneMatch((each) -> pattern.matcher(each).matches()))
			.map(Pattern::pattern)).as("no longer found").isEmpty();
	}

	private static Pattern pattern(String line) {
		String difference = line.substring(0, line.indexOf(" = ")).strip();
		return Pattern.compile("\\Q" + difference.replace("*", "\\E.*\\Q") + "\\E");
	}

}
