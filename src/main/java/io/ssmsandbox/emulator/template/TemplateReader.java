package io.ssmsandbox.emulator.template;

import java.util.Map;

import io.ssmsandbox.emulator.template.function.InvalidTemplateException;
import io.ssmsandbox.emulator.template.function.TemplateValues;

/**
 * Reads a template text. As in CloudFormation, a text that begins with a brace is JSON
 * and any other is YAML.
 */
final class TemplateReader {

	private TemplateReader() {
	}

	static Map<String, Object> read(String body) {
		Object root = body.stripLeading().startsWith("{") ? JsonTemplateReader.read(body)
				: YamlTemplateReader.read(body);
		if (!TemplateValues.isMap(root)) {
			throw InvalidTemplateException.format("unsupported structure.");
		}
		return TemplateValues.map(root);
	}

	static InvalidTemplateException notWellFormed(String language, int line, int column) {
		return InvalidTemplateException
			.format("%s not well-formed. (line %d, column %d)".formatted(language, line, column));
	}

	static InvalidTemplateException nullAt(String path) {
		return InvalidTemplateException.format("[" + path + "] 'null' values are not allowed in templates");
	}

}
