package io.ssmsandbox.pages;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.BiFunction;

/**
 * The sentences that the portal makes outside of its pages: why a request was refused,
 * why a sandbox stands where it does. They are made, stored and sent to other systems in
 * English. {@code sayings.properties} lists them all, with places for what is filled in,
 * and is the pattern by which a page knows them again.
 */
final class Sayings {

	private static final String BUNDLE = "sayings";

	private static final String SENTENCE_END = ". ";

	/** No sentence that is known has more full stops in it. */
	private static final int LOOK_AHEAD = 8;

	static final Sayings ALL = read();

	private final List<Saying> sayings;

	private Sayings(List<Saying> sayings) {
		this.sayings = sayings;
	}

	private static Sayings read() {
		ResourceBundle english = ResourceBundle.getBundle(BUNDLE, Locale.ROOT);
		return new Sayings(Collections.list(english.getKeys())
			.stream()
			.map((key) -> Saying.of(key, english.getString(key)))
			.sorted(Comparator.comparingInt(Saying::certainty).reversed().thenComparing(Saying::key))
			.toList());
	}

	/**
	 * Says a text in another language, as far as it is made of sentences that are known;
	 * what is not stays as it is.
	 * @param speech makes the sentence of a key and what is to be filled in
	 */
	String translate(String text, BiFunction<String, List<String>, String> speech) {
		int end = sentenceEnd(text, 0);
		int first = end;
		for (int ahead = 0; end > 0 && ahead < LOOK_AHEAD; ahead++) {
			Optional<String> said = say(text.substring(0, end), speech);
			if (said.isPresent()) {
				return join(said.get(), translate(text.substring(end).strip(), speech));
			}
			end = sentenceEnd(text, end);
		}
		return (first > 0 && first < text.length())
				? join(text.substring(0, first), translate(text.substring(first).strip(), speech)) : text;
	}

	/**
	 * The end of the next sentence, the text's own at last; nothing after that.
	 */
	private static int sentenceEnd(String text, int from) {
		if (from == text.length()) {
			return -1;
		}
		int found = text.indexOf(SENTENCE_END, from);
		return (found < 0) ? text.length() : found + 1;
	}

	private Optional<String> say(String sentence, BiFunction<String, List<String>, String> speech) {
		for (Saying saying : this.sayings) {
			Optional<List<String>> values = saying.valuesOf(sentence);
			if (values.isPresent()) {
				return Optional.of(speech.apply(saying.key(),
						values.get().stream().map((value) -> translate(value, speech)).toList()));
			}
		}
		return Optional.empty();
	}

	private static String join(String one, String other) {
		boolean touching = other.isEmpty() || one.endsWith("。");
		return touching ? one + other : one + " " + other;
	}

	/**
	 * Whether a text is a sentence that is known, whatever is filled in.
	 */
	boolean know(String sentence) {
		return this.sayings.stream().anyMatch((saying) -> saying.valuesOf(sentence).isPresent());
	}

}
