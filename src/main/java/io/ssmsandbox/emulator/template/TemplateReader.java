package io.ssmsandbox.emulator.template;

import java.util.Map;

/**
 * Reads the text of a template. As CloudFormation does, it takes a body that begins with
 * a brace for JSON and any other for YAML.
 */
final class TemplateReader {

	private TemplateReader() {
	}

	static Map<String, Object> read(String body) {
		Object root = body.stripLeading().startsWith("{") ? JsonTemplateReader.read(body)
				: YamlTemplateReader.read(body);
		if (!Values.isMap(root)) {
			throw TemplateFault.format("unsupported structure.");
		}
		return Values.map(root);
	}

	static TemplateFault notWellFormed(String language, int line, int column) {
		return TemplateFault.format("%s not well-formed. (line %d, column %d)".formatted(language, line, column));
	}

	static TemplateFault nullAt(String path) {
		return TemplateFault.format("[" + path + "] 'null' values are not allowed in templates");
	}

}
