package io.ssmsandbox.message;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that every message code has a valid sentence in every language.
 */
class MessageCodesTests {

	private static final Pattern PLACE = Pattern.compile("\\{(\\d+)[,}]");

	private static final List<MessageCode> CODES = codes();

	/**
	 * The bundles of all languages, without the fallback to English.
	 */
	static Stream<PropertyResourceBundle> languages() throws IOException {
		Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:messages*.properties");
		assertThat(files).hasSizeGreaterThan(1);
		List<PropertyResourceBundle> languages = new ArrayList<>();
		for (Resource file : files) {
			languages.add(new PropertyResourceBundle(file.getInputStream()));
		}
		return languages.stream();
	}

	@Test
	void areFoundInTheCode() {
		assertThat(CODES).contains(AwsMessage.SAID, SandboxMessage.LEASE_ENDED, RequestMessage.PREFIX_TAKEN,
				ProblemMessage.FORBIDDEN);
	}

	@ParameterizedTest
	@MethodSource("languages")
	void haveASentenceThatNamesOnlyArgumentsTheyHave(PropertyResourceBundle sentences) {
		assertThat(CODES).allSatisfy((code) -> {
			assertThat(sentences.containsKey(code.key()))
				.as("%s in %s", code.key(), sentences.getString("language.name"))
				.isTrue();
			assertThat(PLACE.matcher(sentences.getString(code.key()))
				.results()
				.map((place) -> Integer.valueOf(place.group(1)))).as(code.key()).allMatch((n) -> n < code.arguments());
		});
	}

	@Test
	void haveKeysOfTheirOwn() {
		Map<String, MessageCode> byKey = new TreeMap<>();
		CODES.forEach((code) -> assertThat(byKey.put(code.key(), code)).as(code.key()).isNull());
	}

	@Test
	void passOnlyAwsOwnWordsThrough() {
		ResourceBundle english = ResourceBundle.getBundle("messages", Locale.ROOT);
		assertThat(CODES)
			.filteredOn((code) -> !PLACE.matcher(english.getString(code.key())).results().toList().isEmpty()
					&& !Pattern.compile("[A-Za-z]")
						.matcher(PLACE.matcher(english.getString(code.key())).replaceAll(""))
						.find())
			.containsExactly(AwsMessage.SAID);
	}

	private static List<MessageCode> codes() {
		return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages("io.ssmsandbox")
			.stream()
			.filter((type) -> type.isEnum() && type.isAssignableTo(MessageCode.class))
			.map(JavaClass::reflect)
			.flatMap((type) -> Stream.of(type.getEnumConstants()))
			.map(MessageCode.class::cast)
			.toList();
	}

}
