package io.ssmsandbox;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every setting there is stands in README's table, with the default that it has.
 */
class SettingsTests {

	@Test
	void areRecords() {
		assertThat(settingsTypes()).isNotEmpty().allSatisfy((type) -> assertThat(type).isRecord());
	}

	@Test
	void standInTheReadmeWithTheirDefaults() throws IOException {
		List<String> table = Files.readAllLines(Path.of("README.md"));

		assertThat(settingsTypes().flatMap(SettingsTests::rows)).hasSizeGreaterThan(20)
			.allSatisfy((row) -> assertThat(table).as(row).anyMatch((line) -> line.startsWith(row)));
	}

	private static Stream<Class<?>> settingsTypes() {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
		return scanner.findCandidateComponents("io.ssmsandbox")
			.stream()
			.map((found) -> ClassUtils.resolveClassName(Objects.requireNonNull(found.getBeanClassName()), null));
	}

	/** How the rows of the table begin: the name, and the default where there is one. */
	private static Stream<String> rows(Class<?> type) {
		String prefix = type.getAnnotation(ConfigurationProperties.class).value();
		return Arrays.stream(type.getRecordComponents()).map((component) -> row(prefix, type, component));
	}

	private static String row(String prefix, Class<?> type, RecordComponent component) {
		var parameter = Arrays.stream(type.getDeclaredConstructors()[0].getParameters())
			.filter((candidate) -> candidate.getName().equals(component.getName()))
			.findFirst()
			.orElseThrow();
		String name = Optional.ofNullable(parameter.getAnnotation(Name.class))
			.map(Name::value)
			.orElseGet(() -> kebab(component.getName()));
		String start = "| `" + prefix + "." + name + "` | ";
		return Optional.ofNullable(parameter.getAnnotation(DefaultValue.class))
			.filter((value) -> value.value().length > 0)
			.map((value) -> start + "`" + value.value()[0] + "` |")
			.orElse(start);
	}

	private static String kebab(String camelCase) {
		return ConfigurationPropertyName.adapt(camelCase.replaceAll("([A-Z])", "-$1"), '.').toString();
	}

}
