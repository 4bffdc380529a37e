package io.ssmsandbox.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence that can be known again.
 *
 * @param key its key among the messages
 * @param pattern what it looks like; its groups are what is filled in
 * @param places which place of the message each group fills
 * @param certainty how much of it is fixed: the more, the less it is mistaken for another
 */
record Saying(String key, Pattern pattern, List<Integer> places, int certainty) {

	private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

	static Saying of(String key, String message) {
		String text = message.replace("''", "'");
		StringBuilder pattern = new StringBuilder();
		List<Integer> places = new ArrayList<>();
		Matcher place = PLACE.matcher(text);
		int end = 0;
		int certainty = 0;
		while (place.find()) {
			pattern.append(Pattern.quote(text.substring(end, place.start()))).append("(.+?)");
			places.add(Integer.valueOf(place.group(1)));
			certainty += place.start() - end;
			end = place.end();
		}
		pattern.append(Pattern.quote(text.substring(end)));
		return new Saying(key, Pattern.compile(pattern.toString(), Pattern.DOTALL), List.copyOf(places),
				certainty + text.length() - end);
	}

	/**
	 * What is filled in, by place; empty when this is another sentence.
	 */
	Optional<List<String>> valuesOf(String sentence) {
		Matcher matcher = this.pattern.matcher(sentence);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		List<String> values = new ArrayList<>(this.places.stream().map((place) -> "").toList());
		for (int group = 0; group < this.places.size(); group++) {
			values.set(this.places.get(group), matcher.group(group + 1));
		}
		return Optional.of(values);
	}

}
