package io.ssmsandbox.emulator.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Parameters of a Query or EC2 call, from a form-encoded body or a query string.
 */
final class FormParameters {

	private FormParameters() {
	}

	static Map<String, String> of(String encoded) {
		Map<String, String> parameters = new LinkedHashMap<>();
		for (String pair : encoded.split("&")) {
			if (!pair.isEmpty()) {
				int equals = pair.indexOf('=');
				String name = (equals < 0) ? pair : pair.substring(0, equals);
				parameters.putIfAbsent(decode(name), (equals < 0) ? "" : decode(pair.substring(equals + 1)));
			}
		}
		return parameters;
	}

	private static String decode(String text) {
		try {
			return URLDecoder.decode(text, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw new AwsErrorException(400, "MalformedQueryString", "The query string contains a syntax error.");
		}
	}

}
