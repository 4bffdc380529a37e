package io.ssmsandbox.badinput;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One value of the corpus.
 *
 * @param name what it is called, unique within its file
 * @param attacks what could fall for it
 * @param text the value as it stands in the file
 */
public record BadValue(String name, String attacks, String text) {

	/**
	 * The value as text.
	 */
	public String decoded() {
		return new String(Escapes.decode(this.text), StandardCharsets.UTF_8);
	}

	/**
	 * What is sent, the words in braces replaced.
	 */
	byte[] bytes(Map<String, String> words) {
		String filled = this.text;
		for (Map.Entry<String, String> word : words.entrySet()) {
			filled = filled.replace("{" + word.getKey() + "}", word.getValue());
		}
		return Escapes.decode(filled);
	}

}
