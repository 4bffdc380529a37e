package io.ssmsandbox.pages;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.ssmsandbox.diagnosis.CauseCategory;
import io.ssmsandbox.diagnosis.CauseCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.RegionMetadata;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The texts of every language are complete and match the English ones.
 */
class MessagesTests {

	private static final Pattern PLACE = Pattern.compile("\\{(\\d)[,}]");

	private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

	private static final ResourceBundle ENGLISH = only(Locale.ROOT);

	static Stream<Locale> translations() {
		return TestWords.languages().map(Language::locale).filter((locale) -> !locale.equals(Locale.ENGLISH));
	}

	@Test
	void areThereInJapanese() {
		assertThat(translations()).contains(Locale.JAPANESE);
	}

	@ParameterizedTest
	@MethodSource("translations")
	void haveTheSameKeysInEveryLanguage(Locale language) {
		assertThat(keys(only(language))).isEqualTo(keys(ENGLISH));
	}

	@ParameterizedTest
	@MethodSource("translations")
	void haveTheSamePlacesInEveryLanguage(Locale language) {
		assertThat(keys(ENGLISH)).allSatisfy(
				(key) -> assertThat(places(only(language).getString(key))).isEqualTo(places(ENGLISH.getString(key))));
	}

	@Test
	void writeAnApostropheTwiceWhereSomethingIsFilledIn() {
		Stream.concat(Stream.of(Locale.ROOT), translations())
			.map(MessagesTests::only)
			.forEach((language) -> assertThat(keys(language).stream().map(language::getString))
				.filteredOn((message) -> !places(message).isEmpty())
				.allSatisfy((message) -> assertThat(message).doesNotContainPattern(LONE_APOSTROPHE)));
	}

	@Test
	void areTranslated() {
		assertThat(keys(ENGLISH)).filteredOn((key) -> isSentence(ENGLISH.getString(key)))
			.allSatisfy((key) -> assertThat(only(Locale.JAPANESE).getString(key))
				.containsPattern("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]"));
	}

	@ParameterizedTest
	@EnumSource
	void sayWhatToDoAboutEveryCauseThatIsRecognised(CauseCode cause) {
		boolean helped = cause.category() != CauseCategory.AGENT && cause.category() != CauseCategory.UNKNOWN;

		assertThat(keys(ENGLISH).contains(cause.key() + ".help")).isEqualTo(helped);
		assertThat(places(ENGLISH.getString(cause.key())))
			.allMatch((place) -> Integer.parseInt(place) < cause.arguments());
		if (helped) {
			assertThat(places(ENGLISH.getString(cause.key() + ".help")))
				.allMatch((place) -> Integer.parseInt(place) < cause.arguments());
		}
	}

	@ParameterizedTest
	@MethodSource("regionsForEverybody")
	void nameEveryRegionThatTheSdkNames(Region region) {
		String title = RegionMetadata.of(region).description();

		assertThat(TestWords.in(Locale.ENGLISH).region(region.id(), "unnamed")).isEqualTo(title);
		assertThat(TestWords.in(Locale.JAPANESE).region(region.id(), "unnamed")).isNotIn(title, "unnamed");
	}

	/**
	 * Excludes the US regions for secret data.
	 */
	static Stream<Region> regionsForEverybody() {
		return Region.regions()
			.stream()
			.filter((region) -> !region.isGlobalRegion() && RegionMetadata.of(region) != null)
			.filter((region) -> !RegionMetadata.of(region).partition().id().startsWith("aws-iso"));
	}

	@Test
	void nameARegionOfTomorrowAsAwsDoes() {
		assertThat(TestWords.in(Locale.JAPANESE).region("xx-west-9", "Atlantis (West)")).isEqualTo("Atlantis (West)");
	}

	private static boolean isSentence(String message) {
		return !message.contains("HH:mm") && Pattern.compile("[a-z]{2,} [a-z]{2,}").matcher(message).find();
	}

	private static Set<String> keys(ResourceBundle bundle) {
		return new TreeSet<>(bundle.keySet());
	}

	private static Set<String> places(String message) {
		return PLACE.matcher(message)
			.results()
			.map((MatchResult found) -> found.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * Loads the file of that language only, so that a missing key is not found in another
	 * language.
	 */
	private static ResourceBundle only(Locale locale) {
		return ResourceBundle.getBundle("messages", locale, new ResourceBundle.Control() {

			@Override
			public List<Locale> getCandidateLocales(String baseName, Locale wanted) {
				return Collections.singletonList(wanted);
			}

		});
	}

}
