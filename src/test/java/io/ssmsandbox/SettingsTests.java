package io.ssmsandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares the table of docs/configuration.md with the configuration metadata, which the
 * compiler makes from the settings records and their Javadoc. After a deliberate change,
 * write the table with {@code -Dgolden.write=true} and read the difference before
 * committing it.
 */
class SettingsTests {

	private static final Path DOCUMENT = Path.of("docs/configuration.md");

	private static final Path METADATA = Path.of("target/classes/META-INF/spring-configuration-metadata.json");

	private static final String BEGIN = "<!-- settings: begin -->\n";

	private static final String END = "<!-- settings: end -->";

	@Test
	void areRecords() {
		assertThat(settingsTypes()).isNotEmpty().allSatisfy((type) -> assertThat(type).isRecord());
	}

	@Test
	void haveDescriptions() throws IOException {
		assertThat(properties()).hasSizeGreaterThan(20)
			.allSatisfy((property) -> assertThat(property.path("description").asString()).isNotBlank());
	}

	@Test
	void areDocumentedWithDefaultTypeAndMeaning() throws IOException {
		String document = Files.readString(DOCUMENT);
		int begin = document.indexOf(BEGIN) + BEGIN.length();
		String expected = document.substring(0, begin) + table() + document.substring(document.indexOf(END));
		if (Boolean.getBoolean("golden.write")) {
			Files.writeString(DOCUMENT, expected);
		}

		assertThat(Files.readString(DOCUMENT)).isEqualTo(expected);
	}

	private static Stream<Class<?>> settingsTypes() {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
		return scanner.findCandidateComponents("io.ssmsandbox")
			.stream()
			.map((found) -> ClassUtils.resolveClassName(Objects.requireNonNull(found.getBeanClassName()), null));
	}

	private static Stream<JsonNode> properties() throws IOException {
		JsonNode metadata = JsonMapper.shared().readTree(Files.readString(METADATA));
		return StreamSupport.stream(metadata.path("properties").spliterator(), false);
	}

	private static String table() throws IOException {
		String head = "\n| setting | default | type | meaning |\n|---|---|---|---|\n";
		return properties().map(SettingsTests::row).sorted().collect(Collectors.joining("", head, "\n"));
	}

	private static String row(JsonNode property) {
		JsonNode value = property.path("defaultValue");
		return "| `" + property.path("name").asString() + "` | " + (value.isMissingNode() ? "none" : code(value))
				+ " | " + type(property.path("type").asString()) + " | "
				+ property.path("description").asString().replaceAll("\\{@code ([^}]+)}", "`$1`") + " |\n";
	}

	private static String code(JsonNode value) {
		return "`" + value.asString() + "`";
	}

	private static String type(String name) {
		return switch (name) {
			case "java.lang.Double" -> "number";
			case "java.lang.Integer" -> "whole number";
			case "java.lang.String" -> "text";
			case "java.net.URI" -> "address";
			case "java.nio.file.Path" -> "path";
			case "java.time.Duration" -> "duration";
			case "java.util.List<java.lang.String>" -> "list";
			case "org.springframework.util.unit.DataSize" -> "size (`16MB`)";
			default -> constants(ClassUtils.resolveClassName(name, null));
		};
	}

	private static String constants(Class<?> type) {
		return Arrays.stream(Objects.requireNonNull(type.getEnumConstants(), type.getName()))
			.map((constant) -> "`" + constant.toString().toLowerCase(Locale.ROOT) + "`")
			.collect(Collectors.joining(" or "));
	}

}
