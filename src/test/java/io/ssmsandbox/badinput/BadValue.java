package io.ssmsandbox.badinput;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One value of the corpus.
 *
 * @param name its name, unique within its file
 * @param attacks the technologies that it attacks
 * @param text the value as written in the file
 */
public record BadValue(String name, String attacks, String text) {

	/**
	 * The value as text.
	 */
	public String decoded() {
		return new String(Escapes.decode(this.text), StandardCharsets.UTF_8);
	}

	/**
	 * The bytes to send, with the placeholders in braces replaced.
	 */
	byte[] bytes(Map<String, String> words) {
		String filled = this.text;
		for (Map.Entry<String, String> word : words.entrySet()) {
			filled = filled.replace("{" + word.getKey() + "}", word.getValue());
		}
		return Escapes.decode(filled);
	}

}
