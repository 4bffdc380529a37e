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

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is said in one language is said in the other.
 */
class MessagesTests {

	private static final Pattern PLACE = Pattern.compile("\\{(\\d)[,}]");

	private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

	@ParameterizedTest
	@ValueSource(strings = { "messages", "sayings" })
	void haveTheSameKeysInBothLanguages(String bundle) {
		assertThat(keys(japanese(bundle))).isEqualTo(keys(english(bundle)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "messages", "sayings" })
	void haveTheSamePlacesInBothLanguages(String bundle) {
		assertThat(keys(english(bundle))).allSatisfy((key) -> assertThat(places(japanese(bundle).getString(key)))
			.isEqualTo(places(english(bundle).getString(key))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "messages", "sayings" })
	void writeAnApostropheTwiceWhereSomethingIsFilledIn(String bundle) {
		for (ResourceBundle language : List.of(english(bundle), japanese(bundle))) {
			assertThat(keys(language).stream().map(language::getString))
				.filteredOn((message) -> !places(message).isEmpty())
				.allSatisfy((message) -> assertThat(message).doesNotContainPattern(LONE_APOSTROPHE));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "messages", "sayings" })
	void areTranslated(String bundle) {
		assertThat(keys(english(bundle))).filteredOn((key) -> isSentence(english(bundle).getString(key)))
			.allSatisfy((key) -> assertThat(japanese(bundle).getString(key))
				.containsPattern("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]"));
	}

	private static boolean isSentence(String message) {
		return !message.contains("HH:mm") && Pattern.compile("[a-z]{2,} [a-z]{2,}").matcher(message).find();
	}

	private static Set<String> keys(ResourceBundle bundle) {
		return new TreeSet<>(bundle.keySet().stream().filter((key) -> !bundle.getString(key).isEmpty()).toList());
	}

	private static Set<String> places(String message) {
		return PLACE.matcher(message)
			.results()
			.map((MatchResult found) -> found.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static ResourceBundle english(String bundle) {
		return bundle(bundle, Locale.ROOT);
	}

	private static ResourceBundle japanese(String bundle) {
		return bundle(bundle, Locale.JAPANESE);
	}

	/**
	 * The file of that language alone: a key that it lacks is not looked up in another.
	 */
	private static ResourceBundle bundle(String name, Locale locale) {
		return ResourceBundle.getBundle(name, locale, new ResourceBundle.Control() {

			@Override
			public List<Locale> getCandidateLocales(String baseName, Locale wanted) {
				return Collections.singletonList(wanted);
			}

		});
	}

}
