package io.ssmsandbox.pages;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.ssmsandbox.api.WebTest;
import io.ssmsandbox.aws.AwsUnavailableException;
import io.ssmsandbox.aws.StackEvent;
import io.ssmsandbox.message.AwsMessage;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.SandboxMessage;
import io.ssmsandbox.message.TestMessages;
import io.ssmsandbox.sandbox.RetentionSweep;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxEvent.StackEventRecorded;
import io.ssmsandbox.sandbox.SandboxEvent;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.sandbox.Sandboxes;
import io.ssmsandbox.sandbox.TestSandboxes;
import io.ssmsandbox.session.AgentDisconnectedException;
import io.ssmsandbox.session.SessionLink;
import io.ssmsandbox.session.SessionNotReadyException;
import io.ssmsandbox.session.Sessions;
import io.ssmsandbox.template.TemplateOptions;
import io.ssmsandbox.template.TemplateRenderer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static io.ssmsandbox.sandbox.TestSandboxes.INSTANCE_ID;
import static io.ssmsandbox.sandbox.TestSandboxes.T0;
import static io.ssmsandbox.sandbox.TestSandboxes.aFailure;
import static io.ssmsandbox.sandbox.TestSandboxes.aRequest;
import static io.ssmsandbox.sandbox.TestSandboxes.aTemplate;
import static io.ssmsandbox.sandbox.TestSandboxes.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

/**
 * Tests the status page, its stream and its link to the session.
 */
@WebTest
class StatusPageTests {

	private static final SessionLink INTO_AN_ACCOUNT = new SessionLink("https://console.example/?a=b&c={d}",
			"aws ssm start-session --target " + INSTANCE_ID, false);

	private static final SessionLink INTO_AN_EMULATOR = new SessionLink("https://console.example",
			"aws ssm start-session --endpoint-url http://127.0.0.1:4577", true);

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Sandboxes sandboxes;

	@Autowired
	private Sessions sessions;

	@Autowired
	private RetentionSweep retentionSweep;

	@Autowired
	private PageEventEncoders encoders;

	@Autowired
	private MessageSource messages;

	@LocalServerPort
	private int port;

	@AfterEach
	void forget() {
		Mockito.reset(this.sessions);
	}

	@ParameterizedTest
	@EnumSource
	void saysWhereTheSandboxStands(SandboxState state) {
		Sandbox sandbox = in(state);

		for (String part : List.of("", "/summary")) {
			HtmlPage page = HtmlPage.of(get("/sandboxes/" + sandbox.id() + part));

			assertThat(page.text()).contains(sandbox.request().prefix().value(),
					this.messages.getMessage("phase." + state, null, Locale.ENGLISH));
		}
	}

	@Test
	void showsTheReceiptOfARetiredSandboxAndSaysThatItsEventsAreGone() {
		SandboxId id = SandboxId.random();
		this.sandboxes.request(id, aRequest("status-" + id.toString().substring(0, 8)), aTemplate(), 16);
		this.sandboxes.update(id, (sandbox) -> TestSandboxes.advance(sandbox, SandboxState.TEARING_DOWN)
			.tornDown(T0.minus(Duration.ofDays(100))));
		this.retentionSweep.run();

		for (String part : List.of("", "/summary", "?events=all")) {
			assertThat(get("/sandboxes/" + id + part)).hasStatusOk();
		}
		HtmlPage page = HtmlPage.of(get("/sandboxes/" + id));
		assertThat(page.text()).contains("its events and its template are no longer kept. The receipt stays.",
				this.messages.getMessage("receipt", null, Locale.ENGLISH));
		assertThat(page.links()).noneMatch((link) -> link.endsWith("/template"));
		assertThat(get("/sandboxes/" + id + "/events")).hasStatus(410);
	}

	@Test
	void showsTheLatestOfVeryManyEventsAndTheRestOnDemand() {
		Sandbox sandbox = in(SandboxState.LAUNCHING);
		int more = StatusPage.LATEST_EVENTS;
		this.sandboxes.update(sandbox.id(),
				(launching) -> launching.recordEvents(IntStream.range(0, more)
					.mapToObj((second) -> anEvent("VPC" + second, "CREATE_IN_PROGRESS", T0.plusSeconds(second)))
					.toList()));
		long earlier = this.sandboxes.get(sandbox.id()).lastSequence() - StatusPage.LATEST_EVENTS;
		String address = "/sandboxes/" + sandbox.id();

		HtmlPage latest = HtmlPage.of(get(address));
		assertThat(latest.eventRows()).hasSize(StatusPage.LATEST_EVENTS)
			.first()
			.asString()
			.contains("VPC" + (more - 1));
		assertThat(latest.text()).contains("Show the " + earlier + " events before these");
		assertThat(latest.links()).contains(address + "?events=all#timeline");
		HtmlPage all = HtmlPage.of(get(address + "?events=all"));
		assertThat(all.eventRows()).hasSize((int) (StatusPage.LATEST_EVENTS + earlier));
		assertThat(all.text()).doesNotContain("events before these");
	}

	@Test
	void showsTheFirstCauseAndThatCleaningUpGoesOn() {
		Sandbox failed = in(SandboxState.LAUNCH_FAILED);

		assertThat(textOf(failed)).contains("SSMEndpoint: no such zone").contains("being removed");
		this.sandboxes.update(failed.id(), Sandbox::cleanedUp);
		assertThat(textOf(failed)).contains("SSMEndpoint: no such zone").contains("prefix is free again");
	}

	@Test
	void saysWhyAStackVanished() {
		Sandbox sandbox = in(SandboxState.READY);
		this.sandboxes.update(sandbox.id(),
				(current) -> current.deletedOutside(TestSandboxes.message("Deleted outside the portal."), T0));

		assertThat(textOf(sandbox)).contains("Deleted outside the portal.");
	}

	@Test
	void showsTheReceiptWhenAllIsOverAndNotBefore() {
		Sandbox sandbox = in(SandboxState.TEARING_DOWN);
		assertThat(textOf(sandbox)).doesNotContain("Receipt");

		this.sandboxes.update(sandbox.id(),
				(leaving) -> leaving
					.recordEvents(List.of(anEvent("Instance", "DELETE_COMPLETE"), anEvent("VPC", "DELETE_COMPLETE")))
					.tornDown(T0));

		for (String part : List.of("", "/summary")) {
			HtmlPage page = HtmlPage.of(get("/sandboxes/" + sandbox.id() + part));
			assertThat(page.text()).contains("Receipt", "nothing left", "2 removed of 2", "Asked for by local.",
					"24 Nov 2026, 06:00:00 UTC", "Nothing of it is left");
			assertThat(page.links()).contains("/stacks/" + sandbox.id() + "/receipt");
		}
	}

	@Test
	void saysWhatWasLeftBehind() {
		Sandbox sandbox = in(SandboxState.TEARING_DOWN);
		this.sandboxes.update(sandbox.id(),
				(leaving) -> leaving.recordEvents(List.of(anEvent("Subnet", "DELETE_SKIPPED"))).tornDown(T0));

		assertThat(textOf(sandbox)).contains("Gone, but not all of it", "One resource was left behind", "1 left behind")
			.doesNotContain("Nothing of it is left");
	}

	@Test
	void offersTheSessionOfAReadySandbox() {
		Sandbox sandbox = in(SandboxState.READY);
		given(this.sessions.find(any())).willReturn(Optional.of(INTO_AN_ACCOUNT));

		HtmlPage page = HtmlPage.of(get("/sandboxes/" + sandbox.id()));

		assertThat(page.links()).contains("/sandboxes/" + sandbox.id() + "/session");
		assertThat(page.text()).contains(INTO_AN_ACCOUNT.command());
	}

	@Test
	void onlyShowsWhatAnEmulatedSessionWouldOpen() {
		Sandbox sandbox = in(SandboxState.READY);
		given(this.sessions.find(any())).willReturn(Optional.of(INTO_AN_EMULATOR));

		HtmlPage page = HtmlPage.of(get("/sandboxes/" + sandbox.id()));

		assertThat(page.links()).noneMatch((link) -> link.endsWith("/session") || link.contains("console"));
		assertThat(page.text()).contains(INTO_AN_EMULATOR.url(), INTO_AN_EMULATOR.command());
	}

	@ParameterizedTest
	@EnumSource
	void offersToExtendAndTearDownOnlyWhatCanBe(SandboxState state) {
		Sandbox sandbox = in(state);

		HtmlPage page = HtmlPage.of(get("/sandboxes/" + sandbox.id()));

		String address = "/sandboxes/" + sandbox.id();
		assertThat(page.forms().contains(address + "/lease")).isEqualTo(state.permitsLeaseExtension());
		assertThat(page.links().contains(address + "/teardown"))
			.isEqualTo(state.permitsTearDown() && state != SandboxState.TORN_DOWN);
	}

	@Test
	void goesToTheSessionInAnAccount() {
		Sandbox sandbox = in(SandboxState.READY);
		given(this.sessions.open(any())).willReturn(INTO_AN_ACCOUNT);

		assertRedirect(get("/sandboxes/" + sandbox.id() + "/session"), INTO_AN_ACCOUNT.url());
	}

	@Test
	void goesBackToThePageWhereThereIsNothingBehindTheSession() {
		Sandbox sandbox = in(SandboxState.READY);
		given(this.sessions.open(any())).willReturn(INTO_AN_EMULATOR);

		assertRedirect(get("/sandboxes/" + sandbox.id() + "/session"), "/sandboxes/" + sandbox.id());
	}

	@Test
	void saysWhyNoSessionOpens() {
		Sandbox sandbox = in(SandboxState.LAUNCHING);
		given(this.sessions.open(any())).willThrow(new SessionNotReadyException(SandboxState.LAUNCHING))
			.willThrow(new AgentDisconnectedException(INSTANCE_ID))
			.willThrow(new AwsUnavailableException(TestMessages.said("AWS does not answer just now"),
					new IllegalStateException()));
		String address = "/sandboxes/" + sandbox.id() + "/session";

		MvcTestResult notReady = get(address);
		MvcTestResult disconnected = get(address);
		MvcTestResult unavailable = get(address);

		assertThat(notReady).hasStatus(409);
		assertThat(HtmlPage.of(notReady).text())
			.contains(new SessionNotReadyException(SandboxState.LAUNCHING).getMessage());
		assertThat(disconnected).hasStatus(409);
		assertThat(HtmlPage.of(disconnected).text()).contains(new AgentDisconnectedException(INSTANCE_ID).getMessage());
		assertThat(unavailable).hasStatus(503).hasHeader("Retry-After", "5");
		assertThat(HtmlPage.of(unavailable).text()).contains("AWS does not answer just now");
	}

	@ParameterizedTest
	@ValueSource(strings = { "00000000-0000-0000-0000-000000000000", "nonsense", "1-1-1-1-1", "'", "{id}" })
	void knowsNoOtherSandboxes(String id) {
		for (String part : List.of("", "/summary", "/events", "/session", "/teardown")) {
			MvcTestResult result = this.mvc.get()
				.uri("/sandboxes/{id}" + part, id)
				.accept(MediaType.TEXT_HTML)
				.exchange();

			assertThat(result).hasStatus(404);
			assertThat(HtmlPage.of(result).text()).contains("404");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "-1", "many", "99999999999999999999" })
	void refusesAPlaceThatNoTimelineHas(String place) throws Exception {
		Sandbox sandbox = in(SandboxState.TORN_DOWN);

		assertThat(get("/sandboxes/" + sandbox.id() + "/events?after=" + place)).hasStatus(400);
		assertThat(
				this.mvc.get().uri("/sandboxes/" + sandbox.id() + "/events").header("Last-Event-ID", place).exchange())
			.hasStatus(400);
	}

	@Test
	void drawsTheWayFromTheTemplateThatIsStored() {
		SandboxId id = withRealTemplate(SandboxState.CONNECTING);

		for (String part : List.of("", "/summary")) {
			HtmlPage page = HtmlPage.of(get("/sandboxes/" + id + part));

			assertThat(page.contains(".topology[data-shape=wide] a[data-resource=Instance][data-standing=done]"))
				.isTrue();
			assertThat(page.contains(".topology[data-shape=narrow] a[data-resource=VPC][data-standing=waiting]"))
				.isTrue();
			assertThat(page.contains(".lane[data-resource=SSMEndpoint]")).isTrue();
			assertThat(page.contains(".rung[data-mark=now]")).isTrue();
			assertThat(page.links()).contains("#about-Instance");
			assertThat(page.text()).contains("The way to a session", "Ready in", INSTANCE_ID);
		}
	}

	@Test
	void saysWhatBlocksATeardownThatFailed() {
		Sandbox sandbox = in(SandboxState.TEARDOWN_FAILED);
		this.sandboxes.update(sandbox.id(), (current) -> current
			.blockedBy(Message.of(SandboxMessage.AWS_SILENT, T0, Message.of(AwsMessage.NOT_IN_TIME)), T0));

		assertThat(textOf(sandbox)).contains("VPC: in use",
				"AWS has given no usable answer since 24 Nov 2026, 06:00 UTC.");
	}

	@Test
	void putsInstantsOfReasonsWhereTheScriptCanTellThemInTheReadersZone() {
		Sandbox sandbox = in(SandboxState.CONNECTING);
		this.sandboxes.update(sandbox.id(), (connecting) -> connecting
			.blockedBy(Message.of(SandboxMessage.AWS_SILENT, T0, Message.of(AwsMessage.NOT_IN_TIME)), T0));

		HtmlPage page = HtmlPage.of(get("/sandboxes/" + sandbox.id()));

		assertThat(page.contains("#part-hero p > time[datetime='" + T0 + "'][data-time=minute]")).isTrue();
		assertThat(page.contains("#events .detail time[datetime='" + T0 + "']")).isTrue();
		assertThat(page.text()).contains("AWS has given no usable answer since 24 Nov 2026, 06:00 UTC.");
	}

	@Test
	void tellsWhatAFailedLaunchNeverMade() {
		SandboxId id = withRealTemplate(SandboxState.LAUNCH_FAILED);

		HtmlPage page = HtmlPage.of(get("/sandboxes/" + id));

		assertThat(page.contains(".lane[data-resource=Instance][data-standing=unmade]")).isTrue();
		assertThat(page.text()).contains("not created").doesNotContain("critical path");
	}

	@Test
	void streamsTheRowsThatThePageShows() throws Exception {
		Sandbox sandbox = in(SandboxState.LAUNCHING);
		this.sandboxes.update(sandbox.id(),
				(current) -> current.recordEvents(List.of(aFailure("VPC", "<b>Limit</b> & \"quota\"\nreached")))
					.launchFailed(TestSandboxes.cause("VPC: <b>Limit</b>"), T0)
					.cleanedUp());
		List<String> rows = new ArrayList<>(HtmlPage.of(get("/sandboxes/" + sandbox.id())).eventRows());
		Collections.reverse(rows);

		assertThat(stream(sandbox, "?after=0", null)).containsExactlyElementsOf(rows);
		assertThat(stream(sandbox, "?after=2", null)).containsExactlyElementsOf(rows.subList(2, rows.size()));
		assertThat(stream(sandbox, "?after=1", "3")).containsExactlyElementsOf(rows.subList(3, rows.size()));
		assertThat(rows).hasSizeGreaterThan(3).filteredOn((row) -> row.contains("data-broken")).hasSize(1);
	}

	@Test
	void aRowThatMeansMoreThanItselfSaysSo() {
		Sandbox sandbox = in(SandboxState.LAUNCHING);

		assertThat(encoded(anEvent("VPC", "CREATE_COMPLETE"), sandbox)).contains("data-turning=\"false\"");
		assertThat(encoded(TestSandboxes.instanceCreated(), sandbox)).contains("data-turning=\"true\"");
	}

	private String encoded(StackEvent event, Sandbox sandbox) {
		return this.encoders.forCurrentLanguage().encode(new StackEventRecorded(1, event), sandbox);
	}

	@Test
	void encodesAnEventAsTheRowThatThePageShows() {
		Sandbox sandbox = this.sandboxes.get(in(SandboxState.READY).id());
		List<SandboxEvent> events = new ArrayList<>(this.sandboxes.events(sandbox.id(), 0, 100));
		Collections.reverse(events);

		List<String> encoded = events.stream()
			.map((event) -> this.encoders.forCurrentLanguage().encode(event, sandbox))
			.toList();

		assertThat(encoded).map(HtmlPage::row)
			.containsExactlyElementsOf(HtmlPage.of(get("/sandboxes/" + sandbox.id())).eventRows());
		assertThat(encoded).noneMatch((row) -> row.contains("\n"));
	}

	/**
	 * Reads the rows of the stream, which ends by itself for a settled sandbox.
	 */
	private List<String> stream(Sandbox sandbox, String query, String lastEventId) throws Exception {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/sandboxes/" + sandbox.id() + "/events" + query));
		if (lastEventId != null) {
			request.header("Last-Event-ID", lastEventId);
		}
		String body = HttpClient.newHttpClient()
			.send(request.header("Accept", "text/event-stream").build(), BodyHandlers.ofString())
			.body();
		return Arrays.stream(body.split("\n\n"))
			.map((frame) -> frame.lines()
				.filter((line) -> line.startsWith("data: "))
				.map((line) -> line.substring("data: ".length()))
				.collect(Collectors.joining("\n")))
			.filter((data) -> !data.isEmpty())
			.map(HtmlPage::row)
			.toList();
	}

	private SandboxId withRealTemplate(SandboxState state) {
		SandboxId id = SandboxId.random();
		this.sandboxes.request(id, aRequest("way-" + id.toString().substring(0, 8)),
				new TemplateRenderer().render(TemplateOptions.of("thin-ssm", "a"), Map.of()), 16);
		this.sandboxes.update(id, (requested) -> TestSandboxes.advance(requested, state));
		return id;
	}

	private Sandbox in(SandboxState state) {
		SandboxId id = SandboxId.random();
		this.sandboxes.request(id, aRequest("status-" + id.toString().substring(0, 8)), aTemplate(), 16);
		return this.sandboxes.update(id, (requested) -> TestSandboxes.advance(requested, state));
	}

	private String textOf(Sandbox sandbox) {
		return HtmlPage.of(get("/sandboxes/" + sandbox.id())).text();
	}

	private MvcTestResult get(String address) {
		return this.mvc.get().uri(address).accept(MediaType.TEXT_HTML).exchange();
	}

	private static void assertRedirect(MvcTestResult result, String address) {
		assertThat(result).hasStatus(303).hasHeader("Location", address);
	}

}
