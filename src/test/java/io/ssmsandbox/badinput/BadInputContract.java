package io.ssmsandbox.badinput;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.ssmsandbox.emulator.Emulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sends every bad value of the corpus to every input of the portal. The portal must
 * refuse it with a reason. It must never evaluate it, show it raw or create anything from
 * it.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "portal.emulator.port=0", "portal.emulator.speed=2000" })
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
@DirtiesContext
abstract class BadInputContract {

	private static final long SEED = Long.getLong("fuzz.seed", System.nanoTime());

	private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND",
			"get", "G\u0001T", "A".repeat(3000));

	/** One endpoint of each kind: a page, a form, a JSON body, a stream, a file. */
	private static final Set<String> EXPOSED = Set.of("GET /sandboxes", "POST /", "POST /stacks",
			"GET /stacks/{id}/events as a stream", "GET /css/**");

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext portal;

	@Autowired
	private Emulator emulator;

	private TargetPortal targetPortal;

	private List<String> before;

	private BadInputRunner badInputRunner;

	@DynamicPropertySource
	static void keepDataApart(DynamicPropertyRegistry registry) throws IOException {
		String folder = Files.createTempDirectory("bad-input").toString();
		registry.add("portal.data-dir", () -> folder);
	}

	/**
	 * One of this many attacks on a page is drawn.
	 */
	abstract int oneIn();

	BadInputRunner siege() {
		return this.badInputRunner;
	}

	@BeforeAll
	void createSandboxes() throws Exception {
		System.out.println("The attacks are drawn with -Dfuzz.seed=" + SEED);
		this.targetPortal = TargetPortal.createSandboxes(this.port);
		this.before = LeftoverChecks.listResources(this.targetPortal, this.emulator);
		this.badInputRunner = new BadInputRunner(EndpointInventory.of(this.portal), this.targetPortal, new Random(SEED),
				oneIn());
	}

	@AfterEach
	void nothingWasCreated(CapturedOutput log) throws Exception {
		assertThat(LeftoverChecks.listResources(this.targetPortal, this.emulator)).isEqualTo(this.before);
		List<String> lines = log.getAll().lines().toList();
		assertThat(IntStream.range(0, lines.size())
			.filter((at) -> isAlarming(lines.get(at)) && !isFaultOfTheServer(lines.subList(at, lines.size())))
			.mapToObj(lines::get)).isEmpty();
	}

	/**
	 * Whether a line belongs to Jetty's race warning for a connection that the client
	 * closes. The race has no other effect.
	 * @param lines the line in question and those after it
	 * @see <a href="https://github.com/jetty/jetty.project/issues/12939">jetty#12939</a>
	 */
	private static boolean isFaultOfTheServer(List<String> lines) {
		return lines.get(0).endsWith("QueuedThreadPool   : Job failed") && lines.stream()
			.limit(3)
			.anyMatch((line) -> line.startsWith("java.lang.IllegalStateException: already released"));
	}

	/**
	 * Returns the log lines that input must not cause: lines that start with corpus text,
	 * control characters, and warnings, with which any client could fill the log.
	 */
	private static boolean isAlarming(String line) {
		return line.startsWith("BAD-INPUT") || line.contains(" WARN ") || line.contains(" ERROR ")
				|| line.matches(".*[\\x00-\\x08\\x0b-\\x1f].*");
	}

	@Test
	void refusesTextInEveryPlace() {
		List<BadValue> texts = Corpus.read("texts.txt");

		assertThat(this.badInputRunner.faults(
				this.badInputRunner.forInputs((endpointUnderTest, inputPlace) -> texts.stream()
					.map((bad) -> this.badInputRunner.request(endpointUnderTest).with(inputPlace, bad))),
				BadInputContract::refuses))
			.isEmpty();
	}

	@Test
	void refusesNumbersAndTimesThatAreNone() {
		List<BadValue> numbers = Corpus.read("numbers.txt");

		assertThat(this.badInputRunner.faults(
				this.badInputRunner.forInputs((endpointUnderTest, inputPlace) -> numbers.stream()
					.map((bad) -> this.badInputRunner.request(endpointUnderTest).with(inputPlace, bad))),
				BadInputContract::refuses))
			.isEmpty();
	}

	@Test
	void bindsToNothingElse() {
		List<BadValue> names = Corpus.read("names.txt");

		assertThat(this.badInputRunner
			.faults(this.badInputRunner.forInputs((endpointUnderTest, inputPlace) -> switch (inputPlace.kind()) {
				case QUERY, FORM, JSON ->
					names.stream().map((bad) -> this.badInputRunner.request(endpointUnderTest).named(inputPlace, bad));
				case PATH, HEADER -> Stream.of();
			}), BadInputContract::refusesNameOfTheApi)).isEmpty();
	}

	@Test
	void readsJsonStrictly() {
		List<BadValue> values = Corpus.read("json.txt");
		List<BadValue> bodies = Corpus.read("bodies.txt");

		assertThat(this.badInputRunner.faults(this.badInputRunner
			.forInputs((endpointUnderTest, inputPlace) -> (inputPlace.kind() == InputPlace.Kind.JSON)
					? values.stream()
						.map((bad) -> this.badInputRunner.request(endpointUnderTest).withJson(inputPlace, bad))
					: Stream.of()),
				BadInputContract::refusesBody))
			.isEmpty();
		assertThat(this.badInputRunner
			.faults(this.badInputRunner.forEndpoints((endpointUnderTest) -> endpointUnderTest.has(InputPlace.Kind.JSON)
					? bodies.stream().map((bad) -> this.badInputRunner.request(endpointUnderTest).withBody(bad))
					: Stream.of()), BadInputContract::refuses))
			.isEmpty();
	}

	@Test
	void readsFormsStrictly() {
		List<BadValue> bodies = Corpus.read("forms.txt");

		assertThat(this.badInputRunner
			.faults(this.badInputRunner.forEndpoints((endpointUnderTest) -> endpointUnderTest.isForm()
					? bodies.stream().map((bad) -> this.badInputRunner.request(endpointUnderTest).withBody(bad))
					: Stream.of()), BadInputContract::refuses))
			.isEmpty();
	}

	@Test
	void refusesBodiesOfMoreThan64KiB() {
		BadValue json = new BadValue("65 KiB", "memory", "{\"prefix\":\"\\(66560*a)\"}");
		BadValue form = new BadValue("65 KiB", "memory", "prefix=\\(66560*a)");

		assertThat(this.badInputRunner.faults(this.badInputRunner.forEndpoints((endpointUnderTest) -> {
			BadValue bad = endpointUnderTest.has(InputPlace.Kind.JSON) ? json : form;
			return (endpointUnderTest.has(InputPlace.Kind.JSON) || endpointUnderTest.isForm())
					? Stream.of(this.badInputRunner.request(endpointUnderTest).withBody(bad),
							this.badInputRunner.request(endpointUnderTest).withBody(bad).inChunks())
					: Stream.of();
		}), (request, responseRules) -> responseRules.hasStatus(413))).isEmpty();
	}

	@Test
	void refusesOtherContentTypes() {
		List<BadValue> types = Corpus.read("types.txt");

		assertThat(this.badInputRunner.faults(this.badInputRunner.forEndpoints(
				(endpointUnderTest) -> (endpointUnderTest.isForm() || endpointUnderTest.has(InputPlace.Kind.JSON))
						? types.stream()
							.map((bad) -> this.badInputRunner.request(endpointUnderTest).withContentType(bad))
						: Stream.of()),
				BadInputContract::refuses))
			.isEmpty();
	}

	/**
	 * JSON requests need no form token, because other systems have none.
	 */
	@Test
	void refusesAFormInPlaceOfJson() {
		BadValue json = new BadValue("JSON", "the form's token", "application/json");

		assertThat(this.badInputRunner
			.faults(this.badInputRunner.forEndpoints((endpointUnderTest) -> endpointUnderTest.isForm()
					? Stream.of(this.badInputRunner.request(endpointUnderTest).withoutToken().withContentType(json))
					: Stream.of()), (request, responseRules) -> responseRules.hasStatus(415)))
			.isEmpty();
	}

	@Test
	void refusesUnknownMethods() {
		Set<String> there = this.badInputRunner
			.forEndpoints((endpointUnderTest) -> Stream.of(this.badInputRunner.request(endpointUnderTest)))
			.map((request) -> request.endpoint().method() + " " + request.endpoint().pattern())
			.collect(Collectors.toSet());

		assertThat(this.badInputRunner.faults(
				this.badInputRunner.forEndpoints((endpointUnderTest) -> METHODS.stream()
					.filter((method) -> !there.contains(method + " " + endpointUnderTest.pattern()))
					.map((method) -> this.badInputRunner.request(endpointUnderTest).withMethod(method))),
				BadInputContract::refuses))
			.isEmpty();
	}

	@Test
	void handlesEveryHeader() {
		List<List<String>> headers = Corpus.rows("heads.txt", 3);
		List<BadValue> texts = Corpus.read("texts.txt");
		Set<String> names = headers.stream().map((row) -> row.get(0)).collect(Collectors.toSet());

		assertThat(this.badInputRunner.faults(this.badInputRunner.forEndpoints((endpointUnderTest) -> {
			if (!EXPOSED.contains(endpointUnderTest.toString())) {
				return Stream.of();
			}
			return Stream.concat(
					headers.stream()
						.map((row) -> this.badInputRunner.request(endpointUnderTest)
							.withHeader(row.get(0), new BadValue(row.get(1), "", row.get(2)))),
					names.stream()
						.sorted()
						.flatMap((header) -> texts.stream()
							.filter((bad) -> this.badInputRunner.random().nextInt(2 * oneIn()) == 0)
							.map((bad) -> this.badInputRunner.request(endpointUnderTest).withHeader(header, bad))));
		}), (request, responseRules) -> {
		})).isEmpty();
	}

	@Test
	void handlesWhatIsNotHttp() throws IOException {
		List<String> faults = new ArrayList<>();
		for (BadValue bad : Corpus.read("wire.txt")) {
			try (RawConnection rawConnection = new RawConnection(this.port)) {
				Answer answer = rawConnection.send(bad.bytes(Map.of("host", "localhost:" + this.port)));
				ResponseRules responseRules = new ResponseRules(answer);
				if (!this.badInputRunner.allowedResponses().cover("not HTTP", "", bad.name(), answer.status())) {
					responseRules.always().refuses(true);
				}
				responseRules.faults()
					.forEach((fault) -> faults.add(bad.name() + " -> " + answer.status() + ": " + fault));
			}
		}
		assertThat(faults).isEmpty();
	}

	private static void refuses(Request request, ResponseRules responseRules) {
		responseRules.refuses(request.endpoint().isPage());
		request.targetInput().ifPresent((inputPlace) -> {
			switch (inputPlace.kind()) {
				case JSON -> responseRules.pointsAt("pointer", "/" + inputPlace.name());
				case QUERY -> responseRules.pointsAt("parameter", inputPlace.name());
				case HEADER -> responseRules.pointsAt("header", inputPlace.name());
				case FORM -> request.typed().ifPresent((typed) -> responseRules.keeps(inputPlace.name(), typed));
				case PATH -> {
				}
			}
		});
	}

	/**
	 * A page ignores unknown parameters.
	 */
	private static void refusesNameOfTheApi(Request request, ResponseRules responseRules) {
		if (!request.endpoint().isPage()) {
			responseRules.refuses(false);
		}
	}

	private static void refusesBody(Request request, ResponseRules responseRules) {
		responseRules.refuses(request.endpoint().isPage());
	}

}
