package io.ssmsandbox.badinput;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.ssmsandbox.emulator.Emulator;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests that hostile texts from AWS reach the log, pages, JSON and the event stream in a
 * safe form. They are stored in PostgreSQL, which accepts no NUL.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "portal.emulator.port=0", "portal.emulator.speed=2000", "portal.emulator.vpc-quota=50",
				"portal.provisioning.emulated=PT0.1S", "portal.region-sweep.interval=PT1S" })
@ExtendWith(OutputCaptureExtension.class)
@DirtiesContext
class AwsWordsTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final List<String> WORDS = Corpus.read("aws-words.txt").stream().map(BadValue::decoded).toList();

	/** Longer texts are truncated. */
	private static final String TOGETHER = WORDS.stream()
		.filter((words) -> words.length() < 200)
		.collect(Collectors.joining(" "));

	@TempDir
	private static Path dataDir;

	@LocalServerPort
	private int port;

	@Autowired
	private Emulator emulator;

	@DynamicPropertySource
	static void keepDataApart(DynamicPropertyRegistry registry) {
		registry.add("portal.data-dir", dataDir::toString);
	}

	@AfterEach
	void endAllFaults() {
		this.emulator.activateFaultScript("");
	}

	@Test
	void showsReasonsOfFailedResourcesHarmless(CapturedOutput log) throws Exception {
		this.emulator.activateFaultScript("resources:\n" + IntStream.range(0, WORDS.size())
			.mapToObj((at) -> "  - {stack: ssm-sandbox-words-%d, type: 'AWS::EC2::VPC', fails: %s}\n".formatted(at,
					quoted(WORDS.get(at))))
			.collect(Collectors.joining()));
		Client client = new Client(this.port);
		List<String> ids = new ArrayList<>();
		for (int at = 0; at < WORDS.size(); at++) {
			ids.add(client.launch("words-" + at));
		}

		for (String id : ids) {
			JsonNode failed = client.await(id, "LAUNCH_FAILED");
			assertThat(failed.path("reason").asString()).isNotBlank();
			assertHarmless(client, id);
		}
		assertHarmless(log);
	}

	@Test
	void showsRefusalsHarmless(CapturedOutput log) throws Exception {
		this.emulator.activateFaultScript("""
				calls:
				  - service: ssm
				    operation: GetConnectionStatus
				    error: {status: 400, code: TargetUnknown, message: %s}
				""".formatted(quoted(TOGETHER)));
		Client client = new Client(this.port);
		String id = client.launch("words-refused");

		await().atMost(Duration.ofSeconds(30))
			.untilAsserted(
					() -> assertThat(read(client, "/stacks/" + id).path("reason").asString()).contains("a\ufffdb"));

		assertHarmless(client, id);
		assertHarmless(log);
	}

	@Test
	void showsTagsOfOrphanStacksHarmless(CapturedOutput log) throws Exception {
		Client client = new Client(this.port);
		client.launch("words-neighbour");
		try (CloudFormationClient stacks = CloudFormationClient.builder()
			.endpointOverride(this.emulator.endpoint())
			.region(Region.AP_NORTHEAST_1)
			.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
			.build()) {
			stacks.createStack((stack) -> stack.stackName("ssm-sandbox-words-orphan")
				.templateBody("Resources: {Role: {Type: 'AWS::EC2::VPC', Properties: {CidrBlock: 10.0.0.0/16}}}")
				.tags(tag("ssm-sandbox:owner", "a\nBAD-INPUT \u202e\u200b<img data-bad-input>"),
						tag("ssm-sandbox:id", "b\r\nBAD-INPUT\u2028c")));
		}

		await().atMost(Duration.ofSeconds(30))
			.untilAsserted(
					() -> assertThat(client.get("/ops", "text/html").body()).contains("ssm-sandbox-words-orphan"));

		Document page = assertHarmlessPage(client.get("/ops", "text/html").body());
		assertThat(page.select(".orphans").text()).contains("a\ufffdBAD-INPUT \ufffd\ufffd<img data-bad-input>");
		assertHarmless(log);
	}

	private void assertHarmless(Client client, String id) throws Exception {
		JsonNode events = read(client, "/stacks/" + id + "/events");
		read(client, "/stacks?all=true&limit=100");
		assertHarmlessPage(client.get("/sandboxes/" + id, "text/html").body());
		assertHarmlessPage(client.get("/sandboxes?show=all", "text/html").body());
		assertHarmlessStream(id, events.size());
	}

	private static JsonNode read(Client client, String path) throws IOException, InterruptedException {
		String body = client.get(path, "application/json").body();
		assertThat(body).hasSizeLessThan(1_000_000)
			.satisfies((text) -> assertThat(LegibleTextRules.isLegible(text)).isTrue());
		JsonNode read = JSON.readTree(body);
		assertThat(read.valueStream().map(JsonNode::toString)).allMatch(LegibleTextRules::isLegible)
			.noneMatch((text) -> text.contains("\\n"));
		return read;
	}

	private static Document assertHarmlessPage(String body) {
		Document page = Jsoup.parse(body);
		assertThat(page.select("[data-bad-input], [onerror]")).isEmpty();
		assertThat(page.text()).matches(LegibleTextRules::isLegible);
		assertThat(body.lines().filter((line) -> line.startsWith("BAD-INPUT"))).isEmpty();
		return page;
	}

	private void assertHarmlessStream(String id, int events) throws Exception {
		HttpRequest request = HttpRequest
			.newBuilder(URI.create("http://localhost:" + this.port + "/stacks/" + id + "/events"))
			.header("Accept", "text/event-stream")
			.build();
		List<String> lines = new ArrayList<>();
		try (Stream<String> stream = HttpClient.newHttpClient().send(request, BodyHandlers.ofLines()).body()) {
			stream.peek(lines::add).filter((line) -> line.startsWith("id: ")).limit(events).count();
		}
		assertThat(lines).allMatch((line) -> line.matches("((id|event|retry|data): ?.*|:.*)?"))
			.allMatch(LegibleTextRules::isLegible);
		assertThat(lines).noneMatch((line) -> line.equals("id: 99999") || line.startsWith("data: BAD-INPUT"));
	}

	private static void assertHarmless(CapturedOutput log) {
		assertThat(log.getAll().lines()).noneMatch((line) -> line.startsWith("BAD-INPUT"))
			.allMatch((line) -> LegibleTextRules.isLegible(line.replace("\t", "")));
	}

	private static Tag tag(String key, String value) {
		return Tag.builder().key(key).value(value).build();
	}

	/** The escapes are the same in YAML and JSON. */
	private static String quoted(String text) {
		StringBuilder out = new StringBuilder("\"");
		text.chars()
			.forEach((unit) -> out.append((unit < ' ' || unit > '~' || unit == '"' || unit == '\\')
					? "\\u%04x".formatted(unit) : String.valueOf((char) unit)));
		return out.append('"').toString();
	}

	/**
	 * A bean, so that it is closed after all beans that use it.
	 */
	@TestConfiguration(proxyBeanMethods = false)
	static class Postgres {

		@Bean
		EmbeddedPostgres postgres() throws IOException {
			return EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
		}

		@Bean
		DynamicPropertyRegistrar useIt(EmbeddedPostgres postgres) {
			return (registry) -> registry.add("spring.datasource.url",
					() -> postgres.getJdbcUrl("postgres", "postgres"));
		}

	}

}
