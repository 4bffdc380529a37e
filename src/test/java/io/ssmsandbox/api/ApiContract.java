package io.ssmsandbox.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares every API response in any test with the API description: the operation, the
 * status, the media type and the body.
 */
final class ApiContract implements ResultMatcher {

	/**
	 * The statuses that every operation may return, according to the introduction of the
	 * description.
	 */
	private static final Set<Integer> ANYWHERE = Set.of(400, 403, 405, 406, 421, 500);

	private static final String ADDRESS = "urn:api";

	private static final String EXTENSIBLE = "x-extensible-enum";

	private static final JsonMapper JSON = new JsonMapper();

	private final JsonNode description = read();

	private final List<PathPattern> paths = this.description.get("paths")
		.propertyNames()
		.stream()
		.map(PathPatternParser.defaultInstance::parse)
		.toList();

	private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
			(registry) -> registry.schemas(Map.of(ADDRESS, closed(this.description).toString())));

	private static JsonNode read() {
		try (InputStream source = new ClassPathResource("openapi.yaml").getInputStream()) {
			return JSON.valueToTree(new Yaml().load(source));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Forbids undescribed members and values. Clients must accept them, but the portal
	 * must not send any.
	 */
	private static JsonNode closed(JsonNode description) {
		JsonNode closed = description.deepCopy();
		closed.findParents("additionalProperties")
			.forEach((schema) -> ((ObjectNode) schema).replace("additionalProperties", BooleanNode.FALSE));
		closed.findParents(EXTENSIBLE)
			.forEach((schema) -> ((ObjectNode) schema).set("enum", ((ObjectNode) schema).remove(EXTENSIBLE)));
		return closed;
	}

	JsonNode description() {
		return this.description;
	}

	@Override
	public void match(MvcResult result) throws Exception {
		MockHttpServletRequest request = result.getRequest();
		Optional<PathPattern> path = path(request.getRequestURI());
		if (path.isEmpty() || request.isAsyncStarted()) {
			return;
		}
		String method = request.getMethod().toLowerCase(Locale.ROOT);
		JsonNode operation = this.description.at("/paths").get(path.get().getPatternString()).path(method);
		MockHttpServletResponse answer = result.getResponse();
		if (operation.isMissingNode()) {
			assertThat(answer.getStatus()).as("%s %s is not described", method, path.get())
				.satisfiesAnyOf((status) -> assertThat(status).isGreaterThanOrEqualTo(400),
						(status) -> assertThat(method).isIn("head", "options"));
			return;
		}
		JsonNode described = described(operation.get("responses"), answer.getStatus());
		checkHeaders(described, answer);
		if (described.has("content") && !"head".equals(method)) {
			checkBody(described, answer);
		}
		else {
			assertThat(answer.getContentAsString()).as("a body that is not described").isEmpty();
		}
	}

	private void checkHeaders(JsonNode described, MockHttpServletResponse answer) {
		JsonNode headers = described.path("headers");
		for (String name : headers.propertyNames()) {
			if (resolved(headers.get(name)).path("required").asBoolean()) {
				assertThat(answer.getHeader(name)).as(name).isNotBlank();
			}
		}
	}

	private Optional<PathPattern> path(String uri) {
		PathContainer container = PathContainer.parsePath(uri);
		return this.paths.stream().filter((path) -> path.matches(container)).sorted().findFirst();
	}

	private JsonNode described(JsonNode responses, int status) {
		JsonNode described = responses.path(String.valueOf(status));
		if (described.isMissingNode()) {
			assertThat(status).as("a status that is not described").isIn(ANYWHERE);
			return this.description.at("/components/responses/BadRequest");
		}
		return resolved(described);
	}

	private JsonNode resolved(JsonNode described) {
		return described.has("$ref") ? this.description.at(described.get("$ref").asString().substring(1)) : described;
	}

	private void checkBody(JsonNode described, MockHttpServletResponse answer) throws UnsupportedEncodingException {
		MediaType mediaType = MediaType.parseMediaType(String.valueOf(answer.getContentType()));
		String type = mediaType.getType() + "/" + mediaType.getSubtype();
		assertThat(described.path("content").propertyNames()).as("media types").contains(type);
		if (type.endsWith("json")) {
			JsonNode schema = described.at("/content").get(type).get("schema");
			JsonNode body = JSON.readTree(answer.getContentAsString());
			assertThat(schema(schema).validate(body)).isEmpty();
			if (type.equals("application/problem+json")) {
				assertThat(
						described.get("description").asString() + this.description.at("/info/description").asString())
					.as("the operation that describes the code")
					.contains("`" + body.get("code").asString() + "`");
			}
		}
	}

	private Schema schema(JsonNode schema) {
		return schema.has("$ref") ? this.schemas.getSchema(SchemaLocation.of(ADDRESS + schema.get("$ref").asString()))
				: this.schemas.getSchema(schema);
	}

}
