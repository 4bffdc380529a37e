package io.ssmsandbox.template;

/**
 * Writes a value as a YAML double-quoted scalar, the only style that can express every
 * character and that no value can end early.
 */
final class YamlText {

	private YamlText() {
	}

	static String quoted(String value) {
		StringBuilder text = new StringBuilder("\"");
		value.codePoints().forEach((character) -> {
			if (character == '"' || character == '\\') {
				text.append('\\').appendCodePoint(character);
			}
			else if (character >= 0x20 && character < 0x7f) {
				text.appendCodePoint(character);
			}
			else {
				text.append("\\U%08x".formatted(character));
			}
		});
		return text.append('"').toString();
	}

}
