package io.ssmsandbox.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves {@code openapi.yaml}, the description of the API.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.1.html">OpenAPI Specification</a>
 */
@RestController
class ApiDescriptionController {

	private final SingletonSupplier<String> yaml = SingletonSupplier.of(ApiDescriptionController::read);

	private final SingletonSupplier<byte[]> json;

	ApiDescriptionController(JsonMapper mapper) {
		this.json = SingletonSupplier.of(() -> mapper.writeValueAsBytes(parse(this.yaml.obtain())));
	}

	@GetMapping(path = "/v3/api-docs", produces = MediaType.APPLICATION_JSON_VALUE)
	byte[] json() {
		return this.json.obtain();
	}

	@GetMapping(path = "/v3/api-docs.yaml", produces = MediaType.APPLICATION_YAML_VALUE)
	byte[] yaml() {
		return this.yaml.obtain().getBytes(StandardCharsets.UTF_8);
	}

	private static String read() {
		try {
			return new ClassPathResource("openapi.yaml").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Object parse(String text) {
		return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
	}

}
