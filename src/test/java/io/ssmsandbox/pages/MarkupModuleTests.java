package io.ssmsandbox.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The module that turns the portal's responses into page parts drops every unknown
 * element.
 */
class MarkupModuleTests {

	private static final Pattern STRING = Pattern.compile("\"([a-z0-9 ]+)\"");

	private static final Set<String> OUTSIDE_OF_BODIES = Set.of("html", "head", "meta", "title", "link", "script",
			"body", "th:block");

	private static final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();

	@Test
	void knowsTheElementsOfTheTemplatesAndNoOther() throws IOException {
		Set<String> used = new TreeSet<>();
		for (Resource template : resources.getResources("classpath:/templates/**/*.html")) {
			Jsoup.parse(text(template), "", Parser.xmlParser())
				.getAllElements()
				.stream()
				.map(Element::tagName)
				.forEach(used::add);
		}
		used.remove("#root");
		used.removeAll(OUTSIDE_OF_BODIES);

		assertThat(known()).containsExactlyInAnyOrderElementsOf(used);
	}

	@Test
	void isTheOnlyScriptThatParses() throws IOException {
		for (Resource script : resources.getResources("classpath:/static/js/*.js")) {
			assertThat(text(script)).as(script.getFilename())
				.doesNotContain("DOMParser", "outerHTML", "insertAdjacentHTML", "trustedTypes")
				.doesNotContainPattern("innerHTML\\s*=");
		}
	}

	private static Set<String> known() throws IOException {
		String module = text(resources.getResource("classpath:/static/modules/markup.js"));
		String list = module.substring(module.indexOf("const ELEMENTS"), module.indexOf("const ADDRESSES"));
		return STRING.matcher(list)
			.results()
			.map((MatchResult part) -> part.group(1))
			.flatMap((part) -> Arrays.stream(part.split(" ")))
			.filter((name) -> !name.isEmpty())
			.collect(Collectors.toSet());
	}

	private static String text(Resource resource) throws IOException {
		return resource.getContentAsString(StandardCharsets.UTF_8);
	}

}
