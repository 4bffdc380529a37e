package io.ssmsandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks that each relative link of a document leads to a file that exists and, with a
 * fragment, to a heading of that file.
 */
class DocumentLinksTests {

	private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)|(?:src|srcset)=\"([^\"]+)\"");

	private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```$|`[^`\\n]*`");

	@ParameterizedTest
	@MethodSource("documents")
	void leadToExistingFiles(Path document) throws IOException {
		assertThat(links(document)).allSatisfy((link) -> {
			String[] parts = link.split("#", 2);
			Path target = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]).normalize();
			assertThat(target).exists();
			if (parts.length > 1) {
				assertThat(anchors(target)).contains(parts[1]);
			}
		});
	}

	@Test
	void areFound() throws IOException {
		assertThat(documents()).hasSizeGreaterThan(20);
		assertThat(links(Path.of("README.md"))).contains("docs/ja/README.md", "docs/pictures/launching.png");
	}

	static List<Path> documents() throws IOException {
		try (Stream<Path> top = Files.list(Path.of("")); Stream<Path> docs = Files.walk(Path.of("docs"))) {
			return Stream.concat(top, docs).filter((file) -> file.toString().endsWith(".md")).sorted().toList();
		}
	}

	private static List<String> links(Path document) throws IOException {
		return LINK.matcher(CODE.matcher(Files.readString(document)).replaceAll("code"))
			.results()
			.map((found) -> (found.group(1) != null) ? found.group(1) : found.group(2))
			.filter((link) -> !link.matches("[a-z]+:.*"))
			.toList();
	}

	/** The anchors of headings in GitHub's format. */
	private static List<String> anchors(Path document) throws IOException {
		return CODE.matcher(Files.readString(document))
			.replaceAll((found) -> found.group().startsWith("```") ? "" : "$0")
			.lines()
			.filter((line) -> line.startsWith("#"))
			.map((line) -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
			.map((heading) -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
			.toList();
	}

}
