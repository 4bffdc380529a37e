package io.ssmsandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks that each relative link of a document leads to a file that exists and, with a
 * fragment, to a heading of that file, and that the types and tests that it names exist.
 */
class DocumentLinksTests {

	private static final Set<String> TYPES = types();

	private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)|(?:src|srcset)=\"([^\"]+)\"");

	/** A type with its package, such as {@code aws.CallBudget}, or a test. */
	private static final Pattern TYPE = Pattern.compile("`(?:[a-z]+[./])+([A-Z]\\w*[a-z]\\w*)|`(\\w+Tests)\\b");

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

	@ParameterizedTest
	@MethodSource("documents")
	void nameExistingTypes(Path document) throws IOException {
		List<String> named = TYPE.matcher(Files.readString(document))
			.results()
			.map((found) -> (found.group(1) != null) ? found.group(1) : found.group(2))
			.distinct()
			.toList();

		assertThat(named).allSatisfy((type) -> assertThat(TYPES).contains(type));
	}

	static List<Path> documents() throws IOException {
		try (Stream<Path> top = Files.list(Path.of("")); Stream<Path> docs = Files.walk(Path.of("docs"))) {
			return Stream.concat(top, docs).filter((file) -> file.toString().endsWith(".md")).sorted().toList();
		}
	}

	private static Set<String> types() {
		try (Stream<Path> files = Files.walk(Path.of("src"))) {
			return files.map((file) -> String.valueOf(file.getFileName()))
				.filter((name) -> name.endsWith(".java"))
				.map((name) -> name.replace(".java", ""))
				.collect(Collectors.toSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
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
