package io.ssmsandbox.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Templates contain no text of their own: all texts come from the messages, which exist
 * in every language.
 */
class TemplateWordsTests {

	/** Names, and texts that are the same in every language. */
	private static final Set<String> NAMES = Set.of("SSM Sandbox", "SSM Sandbox Portal", "JSON", "ID", "ssm-sandbox-",
			"thin-ssm", "ap-northeast-1", "thin-ssm, i-0123…", "a", "GiB", "(UTC)", "· SSM Sandbox");

	private static final List<String> SPOKEN = List.of("title", "aria-label", "placeholder", "alt", "data-label",
			"data-rule", "label");

	/**
	 * Matches a text with words in the quotes of an expression. Comparison values and
	 * parts of keys or names have no blank and no capital letter.
	 */
	private static final Pattern LITERAL = Pattern.compile("'([^']*\\p{L}[^']*)'");

	private static final Pattern WORDS = Pattern.compile("^\\p{Lu}\\p{Ll}+|\\p{L}\\s+\\p{L}|^\\s+\\p{L}|\\p{L}\\s+$");

	private static final Pattern TEXT_ATTRIBUTE = Pattern
		.compile("th:(text|utext|title|aria-label|placeholder|alt|attr|label|data-label|data-title|replace|insert)");

	static Stream<Path> templates() throws IOException {
		return Files.walk(Path.of("src/main/resources/templates"))
			.filter((file) -> file.toString().endsWith(".html"))
			.sorted();
	}

	@ParameterizedTest
	@MethodSource("templates")
	void takeAllTheirWordsFromTheMessages(Path template) throws IOException {
		Document document = Jsoup.parse(Files.readString(template), "", Parser.xmlParser());

		List<String> words = new ArrayList<>();
		document.getAllElements().forEach((element) -> {
			words.addAll(texts(element));
			words.addAll(attributes(element));
		});

		assertThat(words).filteredOn((text) -> !NAMES.contains(text.strip())).isEmpty();
	}

	private static List<String> texts(Element element) {
		return element.textNodes()
			.stream()
			.map(TextNode::text)
			.map(String::strip)
			.filter((text) -> text.chars().anyMatch(Character::isLetter))
			.toList();
	}

	private static List<String> attributes(Element element) {
		List<String> words = new ArrayList<>();
		element.attributes().forEach((attribute) -> {
			if (SPOKEN.contains(attribute.getKey()) && attribute.getValue().chars().anyMatch(Character::isLetter)) {
				words.add(attribute.getValue());
			}
			if (TEXT_ATTRIBUTE.matcher(attribute.getKey()).matches()) {
				LITERAL.matcher(attribute.getValue())
					.results()
					.map((found) -> found.group(1))
					.filter((text) -> WORDS.matcher(text).find())
					.forEach(words::add);
			}
		});
		return words;
	}

}
