package io.ssmsandbox.api;

import java.io.UnsupportedEncodingException;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Parses responses.
 */
final class Json {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private Json() {
	}

	static JsonNode read(MvcTestResult result) {
		try {
			return MAPPER.readTree(result.getResponse().getContentAsString());
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static String text(MvcTestResult result, String pointer) {
		return read(result).at(pointer).asString();
	}

}
