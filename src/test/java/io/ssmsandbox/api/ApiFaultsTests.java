package io.ssmsandbox.api;

import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;

import io.ssmsandbox.aws.AwsRefusedException;
import io.ssmsandbox.aws.UnknownRegionException;
import io.ssmsandbox.preflight.PlacementService;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.Sandboxes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static io.ssmsandbox.sandbox.TestSandboxes.aRequest;
import static io.ssmsandbox.sandbox.TestSandboxes.aTemplate;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

/**
 * Tests the API's responses to invalid requests, with the place of each error.
 */
@WebTest
@ExtendWith(OutputCaptureExtension.class)
class ApiFaultsTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Sandboxes sandboxes;

	@Autowired
	private PlacementService placementService;

	@AfterEach
	void forget() {
		Mockito.reset(this.placementService);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"prefix":"a",                 | malformed-json | ``
			{"prefix":"a"} {}              | malformed-json | ``
			{"prefix":"a"} x               | malformed-json | ``
			{"prefix":"a","prefix":"b"}    | malformed-json | ``
			{"prefiks":"a"}                | unknown-field  | /prefiks
			{"a/b~c":"a"}                  | unknown-field  | /a~1b~0c
			{"prefix":8}                   | wrong-type     | /prefix
			{"prefix":true}                | wrong-type     | /prefix
			{"prefix":["a"]}               | wrong-type     | /prefix
			{"prefix":{"a":"b"}}           | wrong-type     | /prefix
			{"volumeSizeGiB":"8"}          | wrong-type     | /volumeSizeGiB
			{"volumeSizeGiB":""}           | wrong-type     | /volumeSizeGiB
			{"volumeSizeGiB":" "}          | wrong-type     | /volumeSizeGiB
			{"volumeSizeGiB":8.5}          | wrong-type     | /volumeSizeGiB
			{"volumeSizeGiB":true}         | wrong-type     | /volumeSizeGiB
			{"volumeSizeGiB":99999999999}  | wrong-type     | /volumeSizeGiB
			[]                             | wrong-type     | ``
			"text"                         | wrong-type     | ``
			""")
	void pointsAtTheFaultOfABody(String body, String code, String pointer) {
		MvcTestResult result = launch(body);

		ProblemAssert.assertThat(result).hasStatus(400).hasCode(code).pointsAt(pointer);
		assertThat(result).bodyText().doesNotContain("Source", "Token", "Feature", "io.ssm", "java.", "`");
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "" })
	void wantsABody(String body) {
		ProblemAssert.assertThat(launch(body)).hasStatus(400).hasCode("missing-body");
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/plain", "application/x-www-form-urlencoded", "multipart/form-data" })
	void takesJsonOnly(String type) {
		MvcTestResult result = this.mvc.post().uri("/stacks").contentType(type).content("{}").exchange();

		ProblemAssert.assertThat(result).hasStatus(415).hasCode("unsupported-media-type");
	}

	@Test
	void offersJsonOnly() {
		ProblemAssert.assertThat(this.mvc.get().uri("/stacks").accept(MediaType.IMAGE_PNG).exchange())
			.hasStatus(406)
			.hasCode("not-acceptable");
	}

	@Test
	void saysWhichMethodsThereAre() {
		MvcTestResult result = this.mvc.patch().uri("/stacks").exchange();

		ProblemAssert.assertThat(result).hasStatus(405).hasCode("method-not-allowed");
		assertThat(result.getResponse().getHeader("Allow").split(", ?")).contains("GET", "POST");
		assertThat(this.mvc.options().uri("/stacks").exchange()).hasStatusOk().containsHeader("Allow");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/stacks/nope", "/stacks/00000000-0000-0000-0000-000000000000",
			"/stacks/00000000-0000-0000-0000-000000000000/events", "/stacks/nope/template", "/stacks/nope/session",
			"/stacks/nope?wait=READY", "/stacks/1-1-1-1-1" })
	void knowsNoSuchStack(String path) {
		ProblemAssert.assertThat(this.mvc.get().uri(path).exchange()).hasStatus(404).hasCode("unknown-stack");
	}

	@Test
	void knowsNoSuchStackForAnEventStream() {
		ProblemAssert
			.assertThat(this.mvc.get()
				.uri("/stacks/" + SandboxId.random() + "/events")
				.accept(MediaType.TEXT_EVENT_STREAM)
				.exchange())
			.hasStatus(404)
			.hasCode("unknown-stack");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/nope", "/stacks/a/b/c", "/regions/x", "/actuator/env", "/error" })
	void knowsNoSuchPath(String path) {
		ProblemAssert.assertThat(this.mvc.get().uri(path).exchange()).hasStatus(404).hasCode("not-found");
	}

	@Test
	void knowsNoSuchPathWhateverIsSentThere() {
		ProblemAssert
			.assertThat(this.mvc.post().uri("/nope").contentType(MediaType.APPLICATION_JSON).content("{}").exchange())
			.hasStatus(404)
			.hasCode("not-found");
	}

	@Test
	void answersTheApiInJsonAlsoToABrowser() {
		for (String path : List.of("/stacks/nope", "/stacks/a/b/c")) {
			ProblemAssert.assertThat(this.mvc.get().uri(path).header("Accept", "text/html,*/*;q=0.8").exchange())
				.hasStatus(404);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/stacks?limit=0                                  | limit
			/stacks?limit=501                                | limit
			/stacks?limit=ten                                | limit
			/stacks?cursor=nonsense                          | cursor
			/stacks?phase=ready                              | phase
			/stacks?phase=READY,NOPE                         | phase
			/stacks?region=nowhere                           | region
			/stacks?all=yes                                  | all
			/stacks?all=on                                   | all
			/stacks?all=1                                    | all
			/stacks?all=TRUE                                 | all
			/stacks?limit=0x10                               | limit
			/stacks?limit=9999999999                         | limit
			/stacks/{id}?wait=                               | wait
			/stacks/{id}?wait=SOON                           | wait
			/stacks/{id}?wait=READY&timeout=61               | timeout
			/stacks/{id}?wait=READY&timeout=-1               | timeout
			/stacks/{id}?wait=READY&timeout=soon             | timeout
			/regions/eu-west-1/availability-zones?endpoints=x | endpoints
			/regions/eu-west-1/availability-zones?instanceType=x | instanceType
			/regions/eu-west-1/availability-zones?instanceType=m5.large | instanceType
			/stacks?limit=%2B5                               | limit
			""")
	void namesTheQueryParameterThatCannotBeUsed(String path, String parameter) {
		ProblemAssert.assertThat(this.mvc.get().uri(path, SandboxId.random()).exchange())
			.hasStatus(400)
			.hasCode("invalid-parameter")
			.names("parameter", parameter);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u0663", "\uff18", "+8", "8 " })
	void takesNoOtherDigitsThanThoseOfJson(String number) {
		ProblemAssert.assertThat(this.mvc.get().uri("/stacks").param("limit", number).exchange())
			.hasStatus(400)
			.names("parameter", "limit");
	}

	@ParameterizedTest
	@ValueSource(strings = { "phase[0]", "phase[2147483647]", "phase[a]", "phase[", "phase[]", "q.bytes[0]", "q[0]",
			"Limit", "dryRun", "" })
	void refusesAQueryParameterThatThereIsNot(String name) {
		MvcTestResult result = this.mvc.get().uri("/stacks").param(name, "READY").exchange();

		ProblemAssert.assertThat(result).hasStatus(400).hasCode("unknown-parameter").names("parameter", name);
		assertThat(Json.text(result, "/detail"))
			.contains("The query parameters are all, cursor, limit, owner, phase, q, region.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			GET    | /stacks/{id}?x=1          | The query parameters are timeout, wait.
			GET    | /stacks/{id}?wait=READY&x | The query parameters are timeout, wait.
			DELETE | /stacks/{id}?x=1          | The query parameters are force.
			DELETE | /stacks/{id}?force=true&x | The query parameters are force.
			GET    | /stacks/{id}/events?after=1 | There are no query parameters.
			GET    | /regions?endpoints=lean   | There are no query parameters.
			GET    | /v3/api-docs?format=yaml  | There are no query parameters.
			""")
	void namesTheQueryParametersThatTheOperationKnows(HttpMethod method, String path, String known) {
		MvcTestResult result = this.mvc.method(method).uri(path, SandboxId.random()).exchange();

		ProblemAssert.assertThat(result).hasStatus(400).hasCode("unknown-parameter");
		assertThat(Json.text(result, "/detail")).endsWith(known);
	}

	@Test
	void refusesAnUnknownQueryParameterOfAnEventStream() {
		ProblemAssert
			.assertThat(this.mvc.get()
				.uri("/stacks/{id}/events?after=1", SandboxId.random())
				.accept(MediaType.TEXT_EVENT_STREAM)
				.exchange())
			.hasStatus(400)
			.hasCode("unknown-parameter");
	}

	@Test
	void pointsToThePreflightInsteadOfLaunching() {
		MvcTestResult result = this.mvc.post()
			.uri("/stacks?dryRun=true")
			.contentType(MediaType.APPLICATION_JSON)
			.content("{}")
			.exchange();

		ProblemAssert.assertThat(result).hasStatus(400).hasCode("unknown-parameter").names("parameter", "dryRun");
		assertThat(Json.text(result, "/detail")).contains("POST /preflight");
	}

	@Test
	void namesOnlySomeOfVeryManyUnknownParameters() {
		MvcTestResult result = this.mvc.get()
			.uri("/stacks?" + "x".repeat(2000) + "&"
					+ IntStream.range(0, 500).mapToObj((n) -> "a" + n).collect(joining("&")))
			.exchange();

		ProblemAssert.assertThat(result).hasStatus(400).hasCode("unknown-parameter");
		assertThat(Json.read(result).at("/errors")).hasSize(3);
		assertThat(result).bodyText().hasSizeLessThan(5000);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/stacks?limit=5&limit=5", "/stacks?limit=1&q=a&limit=2" })
	void takesOneValueOfAParameter(String path) {
		ProblemAssert.assertThat(this.mvc.get().uri(path).exchange())
			.hasStatus(400)
			.hasCode("invalid-parameter")
			.names("parameter", "limit");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/stacks?", "/stacks?&", "/stacks?&&limit=5&" })
	void takesAQueryWithoutParameters(String path) {
		assertThat(this.mvc.get().uri(URI.create(path)).exchange()).hasStatusOk();
	}

	@Test
	void repeatsNothingThatCannotBeRead() {
		MvcTestResult result = launch("{\"\\u202e\\u0007" + "a".repeat(5000) + "\":1}");

		ProblemAssert.assertThat(result).hasStatus(400).hasCode("unknown-field");
		assertThat(Json.text(result, "/errors/0/pointer")).startsWith("/\ufffd\ufffdaaa").hasSize(1001).endsWith("…");
	}

	/** PostgreSQL accepts no NUL in a text. */
	@ParameterizedTest
	@ValueSource(strings = { "q", "owner" })
	void looksForNoControlCharacters(String parameter) {
		ProblemAssert.assertThat(this.mvc.get().uri("/stacks").param(parameter, "a\0b").exchange())
			.hasStatus(400)
			.hasCode("invalid-parameter")
			.names("parameter", parameter);
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "-1", "+1", "1.5", "99999999999999999999", "7" })
	void refusesALastEventIdThatWasNeverSent(String lastEventId) {
		SandboxId id = this.sandboxes
			.request(SandboxId.random(), aRequest("seen-" + Math.abs(lastEventId.hashCode())), aTemplate(), 16)
			.id();

		MvcTestResult result = this.mvc.get()
			.uri("/stacks/" + id + "/events")
			.accept(MediaType.TEXT_EVENT_STREAM)
			.header("Last-Event-ID", lastEventId)
			.exchange();

		ProblemAssert.assertThat(result).hasStatus(400).hasCode("invalid-header").names("header", "Last-Event-ID");
	}

	@Test
	void knowsNoSuchRegion() {
		given(this.placementService.zones(Mockito.eq("eu-west-9"), Mockito.any(), Mockito.any()))
			.willThrow(new UnknownRegionException("eu-west-9"));

		for (String region : List.of("eu-west-9", "Nowhere")) {
			ProblemAssert.assertThat(this.mvc.get().uri("/regions/" + region + "/availability-zones").exchange())
				.hasStatus(404)
				.hasCode("unknown-region");
		}
	}

	@Test
	void passesOnWhatAwsRefused() {
		given(this.placementService.regions()).willThrow(new AwsRefusedException("AccessDenied",
				"not authorized to perform: " + "ec2:DescribeRegions", true, new IllegalStateException()));

		MvcTestResult result = this.mvc.get().uri("/regions").exchange();

		ProblemAssert.assertThat(result).hasStatus(502).hasCode("aws-refused");
		assertThat(Json.text(result, "/detail")).contains("ec2:DescribeRegions");
	}

	@Test
	void tellsNothingOfAFaultOfOursButWhereToFindItInTheLog(CapturedOutput output) {
		given(this.placementService.regions()).willThrow(new IllegalStateException("secret detail"));

		MvcTestResult result = this.mvc.get().uri("/regions").exchange();

		ProblemAssert.assertThat(result).hasStatus(500).hasCode("internal-server-error");
		assertThat(result).bodyText().doesNotContain("secret");
		assertThat(Json.text(result, "/errorId")).isEqualTo(result.getResponse().getHeader("X-Request-Id"));
		assertThat(output).contains("[" + Json.text(result, "/errorId") + "] ").contains("secret detail");
	}

	private MvcTestResult launch(String body) {
		return this.mvc.post().uri("/stacks").contentType(MediaType.APPLICATION_JSON).content(body).exchange();
	}

}
