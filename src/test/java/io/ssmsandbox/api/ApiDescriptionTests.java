package io.ssmsandbox.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.ssmsandbox.aws.Quota;
import io.ssmsandbox.cost.CostItem;
import io.ssmsandbox.preflight.CheckName;
import io.ssmsandbox.preflight.CheckResult;
import io.ssmsandbox.sandbox.ResourceOutcome;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.template.EndpointSet;
import io.ssmsandbox.template.MachineImage;
import io.ssmsandbox.template.TemplateOptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The API description covers exactly the existing operations. {@link ApiContract}
 * compares the responses with it in every API test.
 */
@WebTest
class ApiDescriptionTests {

	private static final Pattern CODE = Pattern
		.compile("(?:Problem\\s*\\.of\\(\\s*HttpStatus\\.\\w+,\\s*|new RejectedRequest\\([^\"]*|CODE = )\"([a-z-]+)\"");

	/** Only form requests can get these codes. */
	private static final Set<String> OF_FORMS = Set.of("stale-form", "forbidden");

	/** Codes that HTTP names, and one that is composed with a kind of place. */
	private static final Set<String> NAMED_ELSEWHERE = Set.of("bad-request", "method-not-allowed", "not-acceptable",
			"not-found", "request-timeout", "unsupported-media-type", "internal-server-error", "invalid-parameter",
			"invalid-header");

	private static final Set<String> KEYWORDS = Set.of("$ref", "additionalProperties", "const", "default",
			"description", "enum", "examples", "format", "items", "maximum", "minimum", "oneOf", "pattern",
			"properties", "required", "type", "x-extensible-enum");

	private final JsonNode description = new ApiContract().description();

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	@Test
	void isServedAsJsonAndAsYaml() {
		MvcTestResult json = this.mvc.get().uri("/v3/api-docs").exchange();
		MvcTestResult yaml = this.mvc.get().uri("/v3/api-docs.yaml").exchange();

		assertThat(json).hasStatusOk().hasContentType("application/json");
		assertThat(Json.read(json)).isEqualTo(this.description);
		assertThat(yaml).hasStatusOk().hasContentType("application/yaml");
		assertThat(yaml).bodyText().startsWith("openapi: 3.1");
	}

	@Test
	void isReadByABrowserToo() {
		assertThat(this.mvc.get().uri("/v3/api-docs").header("Accept", "text/html,*/*;q=0.8").exchange())
			.hasContentType("application/json");
		ProblemAssert.assertThat(this.mvc.post().uri("/v3/api-docs").header("Accept", "text/html").exchange())
			.hasStatus(405);
	}

	@Test
	void tellsOfEveryOperationAndOfNoOther() {
		Set<String> there = this.mappings.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((mapping) -> mapping.getValue().getBeanType().isAnnotationPresent(RestController.class))
			.flatMap((mapping) -> operations(mapping.getKey()))
			.collect(Collectors.toCollection(TreeSet::new));

		assertThat(there).hasSizeGreaterThan(10);
		assertThat(described()).isEqualTo(there);
	}

	private static Stream<String> operations(RequestMappingInfo mapping) {
		return mapping.getPatternValues()
			.stream()
			.flatMap(
					(path) -> mapping.getMethodsCondition().getMethods().stream().map((method) -> method + " " + path));
	}

	private Set<String> described() {
		Set<String> described = new TreeSet<>();
		JsonNode paths = this.description.get("paths");
		for (String path : paths.propertyNames()) {
			for (String method : paths.get(path).propertyNames()) {
				if (!"parameters".equals(method)) {
					described.add(method.toUpperCase(Locale.ROOT) + " " + path);
				}
			}
		}
		return described;
	}

	@Test
	void namesEveryValueThatThereIs() {
		assertThat(values("Phase")).isEqualTo(names(SandboxState.values(), Enum::name));
		assertThat(values("WantedPhase")).isEqualTo(names(SandboxState.values(), Enum::name));
		for (String image : List.of("Image", "Stack/properties/image")) {
			assertThat(values(image)).isEqualTo(names(MachineImage.values(), MachineImage::wireName));
		}
		for (String endpoints : List.of("Endpoints", "Stack/properties/endpoints")) {
			assertThat(values(endpoints)).isEqualTo(names(EndpointSet.values(), EndpointSet::wireName));
		}
		assertThat(values("Outcome")).isEqualTo(names(CheckResult.values(), Enum::name));
		assertThat(values("PreflightCheck/properties/name")).isEqualTo(names(CheckName.values(), CheckName::wireName));
		assertThat(values("RemovedResource/properties/fate")).isEqualTo(names(ResourceOutcome.values(), Enum::name));
		assertThat(values("CostPart/properties/name")).isEqualTo(names(CostItem.values(), CostItem::wireName));
		assertThat(values("QuotaName"))
			.isEqualTo(names(Quota.values(), (quota) -> quota.name().toLowerCase(Locale.ROOT).replace('_', '-')));
	}

	@Test
	void hasOneSuccessForEachOperationButEvents() {
		JsonNode paths = this.description.get("paths");

		assertThat(operations(paths)).allSatisfy((operation) -> assertThat(operation.get("responses").propertyNames())
			.as(operation.get("operationId").asString())
			.filteredOn((status) -> status.startsWith("2"))
			.hasSize("listStackEvents".equals(operation.get("operationId").asString()) ? 2 : 1));
	}

	@Test
	void closesRequestsAndLeavesAnswersOpen() {
		Set<String> requests = referredTo(this.description.findValues("requestBody"));
		List<JsonNode> responses = operations(this.description.get("paths")).stream()
			.map((operation) -> operation.get("responses"))
			.toList();
		Set<String> answers = referredTo(
				Stream.concat(responses.stream(), Stream.of(this.description.at("/components/responses"))).toList());

		assertThat(requests).contains("LaunchStackRequest", "ExtendLeaseRequest");
		assertThat(requests).filteredOn((name) -> "object".equals(schema(name).path("type").asString()))
			.allSatisfy((name) -> assertThat(schema(name).get("additionalProperties").asBoolean()).as(name).isFalse());
		assertThat(answers).contains("Stack", "Event", "Problem", "Phase").allSatisfy((name) -> {
			assertThat(schema(name).findValues("enum")).as(name).isEmpty();
			assertThat(schema(name).findValues("const")).as(name).isEmpty();
		});
		assertThat(answers).filteredOn((name) -> "object".equals(schema(name).path("type").asString()))
			.allSatisfy((name) -> assertThat(schema(name).get("additionalProperties").asBoolean()).as(name).isTrue());
	}

	/**
	 * Returns the names of the schemas that are reachable from these nodes.
	 */
	private Set<String> referredTo(List<JsonNode> from) {
		Set<String> names = new TreeSet<>();
		Deque<JsonNode> left = new ArrayDeque<>(from);
		while (!left.isEmpty()) {
			left.pop().findValuesAsString("$ref").stream().filter((ref) -> ref.contains("/schemas/")).forEach((ref) -> {
				String name = ref.substring(ref.lastIndexOf('/') + 1);
				if (names.add(name)) {
					left.push(schema(name));
				}
			});
		}
		return names;
	}

	private static List<JsonNode> operations(JsonNode paths) {
		return paths.values()
			.stream()
			.flatMap((path) -> path.properties().stream())
			.filter((member) -> !"parameters".equals(member.getKey()))
			.map(Map.Entry::getValue)
			.toList();
	}

	@Test
	void namesTheLimitsThatThereAre() {
		JsonNode volume = schema("LaunchStackRequest/properties/volumeSizeGiB");

		assertThat(volume.get("minimum").asInt()).isEqualTo(TemplateOptions.SMALLEST_VOLUME_GIB);
		assertThat(volume.get("maximum").asInt()).isEqualTo(TemplateOptions.LARGEST_VOLUME_GIB);
		assertThat(schema("Prefix").get("pattern").asString()).isEqualTo(TemplateOptions.PREFIX_PATTERN);
	}

	@Test
	void namesEveryFieldOfARequest() {
		assertThat(schema("LaunchStackRequest/properties").propertyNames())
			.containsExactlyInAnyOrderElementsOf(fields(LaunchStackRequest.class));
		assertThat(schema("ExtendLeaseRequest/properties").propertyNames())
			.containsExactlyInAnyOrderElementsOf(fields(ExtendLeaseRequest.class));
		assertThat(this.description.at("/paths/~1stacks/get/parameters").findValuesAsString("name"))
			.containsExactlyInAnyOrderElementsOf(fields(StackListParameters.class));
	}

	@Test
	void namesEveryCodeOfAProblem() throws IOException {
		Set<String> codes = new TreeSet<>(NAMED_ELSEWHERE);
		for (Path room : List.of(Path.of("src/main/java/io/ssmsandbox/api"),
				Path.of("src/main/java/io/ssmsandbox/security"))) {
			try (Stream<Path> files = Files.list(room)) {
				for (Path file : files.toList()) {
					CODE.matcher(Files.readString(file)).results().forEach((found) -> codes.add(found.group(1)));
				}
			}
		}
		codes.removeAll(OF_FORMS);
		// Two codes are composed with the kind of place.
		codes.remove("invalid-");

		assertThat(values("ProblemCode")).isEqualTo(codes);
		Set<String> described = Pattern.compile("`([a-z]+(?:-[a-z]+)*)`")
			.matcher(this.description.toString())
			.results()
			.map((found) -> found.group(1))
			.collect(Collectors.toSet());
		assertThat(described).as("codes that operations describe").containsAll(codes);
	}

	/**
	 * A comma in an unquoted description splits it into two words.
	 */
	@Test
	void saysNothingThatASchemaDoesNotKnow() {
		JsonNode schemas = this.description.at("/components/schemas");

		assertThat(schemas.values()).isNotEmpty().allSatisfy((schema) -> {
			assertThat(KEYWORDS).containsAll(schema.propertyNames());
			assertThat(schema.path("properties").values())
				.allSatisfy((property) -> assertThat(KEYWORDS).containsAll(property.propertyNames()));
		});
	}

	@Test
	void refersOnlyToWhatItHas() {
		assertThat(this.description.findValuesAsString("$ref")).isNotEmpty()
			.allSatisfy(
					(reference) -> assertThat(this.description.at(reference.substring(1)).isMissingNode()).as(reference)
						.isFalse());
	}

	private JsonNode schema(String path) {
		return this.description.at("/components/schemas/" + path);
	}

	private Set<String> values(String schema) {
		JsonNode described = schema(schema);
		return (described.has("enum") ? described.get("enum") : described.get("x-extensible-enum")).values()
			.stream()
			.map(JsonNode::asString)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static <T> Set<String> names(T[] values, Function<T, String> name) {
		return Arrays.stream(values).map(name).collect(Collectors.toCollection(TreeSet::new));
	}

	private static Collection<String> fields(Class<? extends Record> type) {
		return Arrays.stream(type.getRecordComponents()).map((field) -> field.getName()).toList();
	}

}
