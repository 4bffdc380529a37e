package io.ssmsandbox.preflight;

import java.util.List;

/**
 * A sentence, by its key in {@code messages.properties}, so that it can be said in the
 * reader's language.
 *
 * @param key such as {@code advice.other-zone}
 * @param values what stands in its gaps; texts and numbers
 */
public record Phrase(String key, List<Object> values) {

	public Phrase {
		values = List.copyOf(values);
	}

	static Phrase of(String key, Object... values) {
		return new Phrase(key, List.of(values));
	}

}
