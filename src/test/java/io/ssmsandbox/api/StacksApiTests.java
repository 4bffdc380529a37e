package io.ssmsandbox.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.ssmsandbox.aws.AvailabilityZone;
import io.ssmsandbox.aws.AwsRegion;
import io.ssmsandbox.aws.AwsUnavailableException;
import io.ssmsandbox.aws.NoCallToSpareException;
import io.ssmsandbox.aws.StackStatus;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.SandboxMessage;
import io.ssmsandbox.message.TestMessages;
import io.ssmsandbox.preflight.PlacementService;
import io.ssmsandbox.provisioning.SandboxService;
import io.ssmsandbox.sandbox.InvalidLeaseException;
import io.ssmsandbox.sandbox.LaunchRequest;
import io.ssmsandbox.sandbox.LimitExceededException;
import io.ssmsandbox.sandbox.LimitKind;
import io.ssmsandbox.sandbox.Owner;
import io.ssmsandbox.sandbox.RetentionSweep;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.sandbox.Sandboxes;
import io.ssmsandbox.sandbox.TestSandboxes;
import io.ssmsandbox.session.AgentDisconnectedException;
import io.ssmsandbox.session.SessionLink;
import io.ssmsandbox.session.SessionNotReadyException;
import io.ssmsandbox.session.Sessions;
import io.ssmsandbox.template.EndpointSet;
import io.ssmsandbox.template.RenderedTemplate;
import io.ssmsandbox.template.TemplateOptions;
import io.ssmsandbox.template.TemplateRenderer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static io.ssmsandbox.sandbox.TestSandboxes.INSTANCE_ID;
import static io.ssmsandbox.sandbox.TestSandboxes.STACK_ID;
import static io.ssmsandbox.sandbox.TestSandboxes.T0;
import static io.ssmsandbox.sandbox.TestSandboxes.aFailure;
import static io.ssmsandbox.sandbox.TestSandboxes.aRequest;
import static io.ssmsandbox.sandbox.TestSandboxes.aTemplate;
import static io.ssmsandbox.sandbox.TestSandboxes.anEvent;
import static io.ssmsandbox.sandbox.TestSandboxes.instanceCreated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * Tests the response of each API address to valid requests.
 */
@WebTest
class StacksApiTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Sandboxes sandboxes;

	@Autowired
	private SandboxService sandboxService;

	@Autowired
	private RetentionSweep retentionSweep;

	@Autowired
	private Sessions sessions;

	@Autowired
	private PlacementService placementService;

	@BeforeEach
	void acceptEveryLaunch() {
		given(this.sandboxService.request(any()))
			.willAnswer((call) -> request(SandboxId.random(), call.getArgument(0, LaunchRequest.class)));
	}

	@AfterEach
	void forget() {
		Mockito.reset(this.sandboxService, this.sessions, this.placementService);
	}

	@Test
	void acceptsALaunchAndSaysWhereToFindIt() {
		MvcTestResult result = this.mvc.post().uri("/stacks").contentType(MediaType.APPLICATION_JSON).content("""
				{"prefix":"accepted","region":"ap-northeast-1","availabilityZone":"a","lease":"PT2H"}""").exchange();

		assertThat(result).hasStatus(202);
		assertThat(result.getResponse().getHeader("Location")).matches("/stacks/[0-9a-f-]{36}");
		assertThat(result).bodyJson().extractingPath("$.expiresAt").isEqualTo("2026-11-24T08:00:00Z");
		assertThat(result).bodyJson().extractingPath("$.owner").isEqualTo("local");
	}

	@Test
	void refusesAPrefixThatIsTaken() {
		request(SandboxId.random(), aRequest("taken"));

		MvcTestResult result = this.mvc.post().uri("/stacks").contentType(MediaType.APPLICATION_JSON).content("""
				{"prefix":"taken","region":"ap-northeast-1","availabilityZone":"a"}""").exchange();

		ProblemAssert.assertThat(result).hasStatus(409).hasCode("prefix-taken").pointsAt("/prefix");
	}

	@Test
	void tellsEveryFaultOfALaunchAtOnce() {
		MvcTestResult result = this.mvc.post().uri("/stacks").contentType(MediaType.APPLICATION_JSON).content("""
				{"prefix":"Bad_Prefix!","region":"ap-northeast-1"}""").exchange();

		assertThat(result).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(result).bodyJson().isStrictlyEqualTo(new ClassPathResource("invalid-launch.json", getClass()));
	}

	@Test
	void showsEverythingThatIsKnownOfAStack() {
		SandboxId id = new SandboxId(UUID.fromString("6f1f5b2e-6f0c-4f6e-9d3e-0a5b7c1d2e3f"));
		request(id, aRequest("golden"));
		this.sandboxes.update(id,
				(sandbox) -> sandbox.launching(STACK_ID, T0)
					.recordEvents(List.of(instanceCreated()))
					.recordStackStatus(StackStatus.CREATE_COMPLETE)
					.connecting(T0)
					.ready(T0.plusNanos(123_456_789)));
		given(this.sessions.find(any()))
			.willReturn(Optional.of(new SessionLink("https://console.example/" + INSTANCE_ID,
					"aws ssm start-session --target " + INSTANCE_ID, true)));

		MvcTestResult result = this.mvc.get().uri("/stacks/" + id).exchange();

		assertThat(result).hasStatusOk().hasContentType(MediaType.APPLICATION_JSON);
		assertThat(result).bodyJson().isStrictlyEqualTo(new ClassPathResource("ready.json", getClass()));
	}

	@Test
	void listsPageByPageNewestFirst() {
		request(SandboxId.random(), aRequest("paged-1"));
		request(SandboxId.random(), aRequest("paged-2"));

		MvcTestResult first = this.mvc.get().uri("/stacks?q=paged&limit=1").exchange();
		assertThat(first).bodyJson().extractingPath("$.items.length()").isEqualTo(1);
		String cursor = Json.text(first, "/nextCursor");
		MvcTestResult second = this.mvc.get().uri("/stacks?q=paged&limit=1&cursor=" + cursor).exchange();

		assertThat(second).bodyJson().extractingPath("$.nextCursor").isNull();
		assertThat(List.of(Json.text(first, "/items/0/prefix"), Json.text(second, "/items/0/prefix")))
			.containsExactlyInAnyOrder("paged-1", "paged-2");
	}

	@Test
	void leavesTornDownStacksOutUnlessAskedForThem() {
		SandboxId id = request(SandboxId.random(), aRequest("long-gone")).id();
		this.sandboxes.update(id, (sandbox) -> sandbox.tornDown(T0));

		assertThat(count("q=long-gone")).isZero();
		assertThat(count("q=long-gone&all=true")).isEqualTo(1);
		assertThat(count("q=long-gone&phase=READY,TORN_DOWN")).isEqualTo(1);
		assertThat(count("q=long-gone&phase=READY&phase=TORN_DOWN")).isEqualTo(1);
		assertThat(count("q=long-gone&phase=READY&all=true")).isZero();
	}

	@Test
	void filtersByRegionAndOwner() {
		request(SandboxId.random(), aRequest("filtered"));

		assertThat(count("q=filtered&region=ap-northeast-1&owner=local")).isEqualTo(1);
		assertThat(count("q=filtered&region=eu-west-1")).isZero();
		assertThat(count("q=filtered&owner=unknown-owner")).isZero();
		assertThat(count("q=filtered&region=&owner=&phase=&limit=&cursor=&all=")).isEqualTo(1);
	}

	@Test
	void answersAWaitAtOnceWhenItIsOver() {
		SandboxId id = request(SandboxId.random(), aRequest("failed")).id();
		this.sandboxes.update(id, (sandbox) -> sandbox.launchFailed(TestSandboxes.cause("VPC: limit"), T0));

		MvcTestResult result = this.mvc.get().uri("/stacks/" + id + "?wait=READY&timeout=60").exchange();

		assertThat(result).hasStatusOk().bodyJson().extractingPath("$.phase").isEqualTo("LAUNCH_FAILED");
	}

	@Test
	void answersAWaitThatTimedOutWithTheStackAsItIs() {
		SandboxId id = request(SandboxId.random(), aRequest("patient")).id();

		MvcTestResult result = this.mvc.get().uri("/stacks/" + id + "?wait=READY&timeout=0").exchange();

		assertThat(result).hasStatusOk().bodyJson().extractingPath("$.phase").isEqualTo("REQUESTED");
	}

	@Test
	void listsTheEvents() {
		SandboxId id = request(SandboxId.random(), aRequest("eventful")).id();
		this.sandboxes.update(id,
				(sandbox) -> sandbox.launching(STACK_ID, T0).recordEvents(List.of(aFailure("VPC", "limit"))));

		for (String accept : List.of("application/json", "*/*", "text/html,*/*;q=0.8")) {
			MvcTestResult result = this.mvc.get().uri("/stacks/" + id + "/events").header("Accept", accept).exchange();

			assertThat(result).hasContentType(MediaType.APPLICATION_JSON);
			assertThat(result).bodyJson().isStrictlyEqualTo(new ClassPathResource("events.json", getClass()));
		}
	}

	@Test
	void handsOutTheTemplate() {
		RenderedTemplate template = new TemplateRenderer().render(TemplateOptions.of("templated", "a"), Map.of());
		SandboxId id = this.sandboxes.request(SandboxId.random(), aRequest("templated"), template, 16).id();

		MvcTestResult result = this.mvc.get().uri("/stacks/" + id + "/template").exchange();

		assertThat(result).hasStatusOk().hasContentType("application/yaml");
		assertThat(result).hasBodyTextEqualTo(template.selfContained());
	}

	@Test
	void handsOutTheWayIn() {
		SandboxId id = request(SandboxId.random(), aRequest("open")).id();
		given(this.sessions.open(any())).willReturn(new SessionLink("https://console.example", "aws ssm", true));

		assertThat(this.mvc.get().uri("/stacks/" + id + "/session").exchange()).bodyJson().isStrictlyEqualTo("""
				{"url":"https://console.example","command":"aws ssm"}""");
	}

	@Test
	void saysWhyNoSessionOpens() {
		SandboxId id = request(SandboxId.random(), aRequest("closed")).id();
		given(this.sessions.open(any())).willThrow(new SessionNotReadyException(SandboxState.LAUNCHING))
			.willThrow(new AgentDisconnectedException(INSTANCE_ID))
			.willThrow(
					new AwsUnavailableException(TestMessages.said("AWS does not answer"), new IllegalStateException()))
			.willThrow(new NoCallToSpareException("eu-west-1"));

		ProblemAssert.assertThat(session(id)).hasStatus(409).hasCode("sandbox-not-ready");
		ProblemAssert.assertThat(session(id)).hasStatus(409).hasCode("agent-disconnected");
		MvcTestResult unavailable = session(id);
		ProblemAssert.assertThat(unavailable).hasStatus(503).hasCode("aws-unavailable");
		assertThat(unavailable).hasHeader("Retry-After", "5");
		MvcTestResult busy = session(id);
		ProblemAssert.assertThat(busy).hasStatus(503).hasCode("no-call-to-spare");
		assertThat(busy).hasHeader("Retry-After", "5");
	}

	@Test
	void extendsTheLease() {
		SandboxId id = request(SandboxId.random(), aRequest("extended")).id();
		given(this.sandboxService.extendLease(id, Instant.parse("2026-11-25T00:00:00Z"), new Owner("local")))
			.willAnswer((call) -> this.sandboxes.get(id));

		assertThat(extend(id, "{\"expiresAt\":\"2026-11-25T09:00:00+09:00\"}")).hasStatusOk();
	}

	@Test
	void saysWhyTheLeaseIsNotExtended() {
		SandboxId id = request(SandboxId.random(), aRequest("unextended")).id();
		given(this.sandboxService.extendLease(any(), any(), any()))
			.willThrow(new InvalidLeaseException(TestMessages.said("Too long.")))
			.willAnswer((call) -> TestSandboxes.advance(this.sandboxes.get(id), SandboxState.TORN_DOWN)
				.extendLease(TestSandboxes.T0, TestSandboxes.POLICY, TestSandboxes.T0));

		String end = "{\"expiresAt\":\"2030-11-25T09:00:00Z\"}";
		ProblemAssert.assertThat(extend(id, end)).hasStatus(400).hasCode("invalid-lease").pointsAt("/expiresAt");
		ProblemAssert.assertThat(extend(id, end)).hasStatus(409).hasCode("not-permitted");
		for (String body : List.of("{}", "{\"expiresAt\":null}", "{\"expiresAt\":\"tomorrow\"}")) {
			ProblemAssert.assertThat(extend(id, body)).hasStatus(400).hasCode("invalid-lease").pointsAt("/expiresAt");
		}
	}

	@Test
	void tearsDown() {
		SandboxId id = request(SandboxId.random(), aRequest("unwanted")).id();
		given(this.sandboxService.tearDown(id, new Owner("local"))).willAnswer((call) -> this.sandboxes.update(id,
				(sandbox) -> sandbox.tearDown(TestSandboxes.message("Asked for."), T0)));

		for (int times = 0; times < 2; times++) {
			assertThat(this.mvc.delete().uri("/stacks/" + id).exchange()).hasStatus(202)
				.bodyJson()
				.extractingPath("$.phase")
				.isEqualTo("TEARING_DOWN");
		}
	}

	@Test
	void forcesForAnOperator() {
		SandboxId id = stuck("forced");
		given(this.sandboxService.forceTearDown(id, new Owner("local"))).willAnswer(
				(call) -> this.sandboxes.update(id, (sandbox) -> sandbox.forceTearDown(call.getArgument(1), T0)));

		MvcTestResult result = this.mvc.delete().uri("/stacks/" + id + "?force=true").exchange();

		assertThat(result).hasStatus(202).bodyJson().extractingPath("$.phase").isEqualTo("TEARING_DOWN");
		assertThat(result).bodyJson()
			.extractingPath("$.reason")
			.isEqualTo("Forced by local: what AWS cannot delete is left behind.");
	}

	@Test
	void forcesForNobodyElse() {
		SandboxId id = stuck("unforced");

		ProblemAssert
			.assertThat(this.mvc.delete()
				.uri("/stacks/" + id + "?force=true")
				.with(user("other-user").roles("USER"))
				.exchange())
			.hasStatus(403)
			.hasCode("operators-only");
		verify(this.sandboxService, never()).forceTearDown(any(), any());
	}

	@Test
	void saysWhyNothingIsForced() {
		SandboxId id = request(SandboxId.random(), aRequest("unforceable")).id();
		given(this.sandboxService.forceTearDown(any(), any()))
			.willAnswer((call) -> this.sandboxes.get(id).forceTearDown(call.getArgument(1), T0));

		MvcTestResult result = this.mvc.delete().uri("/stacks/" + id + "?force=true").exchange();

		ProblemAssert.assertThat(result).hasStatus(409).hasCode("not-permitted");
		assertThat(result).bodyJson().extractingPath("$.detail").asString().contains("TEARDOWN_FAILED", "REQUESTED");
	}

	@Test
	void tearsDownAsUsualUnlessForceIsSaidClearly() {
		SandboxId id = request(SandboxId.random(), aRequest("unsaid")).id();
		given(this.sandboxService.tearDown(id, new Owner("local"))).willAnswer((call) -> this.sandboxes.get(id));

		for (String force : List.of("", "=", "=false")) {
			assertThat(this.mvc.delete().uri("/stacks/" + id + "?force" + force).exchange()).hasStatus(202);
		}
		ProblemAssert.assertThat(this.mvc.delete().uri("/stacks/" + id + "?force=yes").exchange())
			.hasStatus(400)
			.hasCode("invalid-parameter");

		verify(this.sandboxService, times(3)).tearDown(any(), any());
		verify(this.sandboxService, never()).forceTearDown(any(), any());
	}

	@Test
	void givesTheReceipt() {
		SandboxId id = new SandboxId(UUID.fromString("0a5b7c1d-6f0c-4f6e-9d3e-6f1f5b2e2e3f"));
		request(id, aRequest("receipted"));
		this.sandboxes.update(id,
				(sandbox) -> TestSandboxes.advance(sandbox, SandboxState.READY)
					.tearDown(Message.of(SandboxMessage.TEARDOWN_REQUESTED, "local"), T0.plusSeconds(60))
					.recordEvents(List.of(anEvent("Subnet", "DELETE_SKIPPED"), anEvent("VPC", "DELETE_COMPLETE")))
					.tornDown(T0.plusSeconds(120)));

		MvcTestResult result = this.mvc.get().uri("/stacks/" + id + "/receipt").exchange();

		assertThat(result).hasStatusOk().hasContentType(MediaType.APPLICATION_JSON);
		assertThat(result).bodyJson().isStrictlyEqualTo(new ClassPathResource("receipt.json", getClass()));
	}

	@Test
	void refusesALaunchBeyondALimit() {
		willThrow(new LimitExceededException(LimitKind.LIVE_PER_OWNER, 5, Duration.ofMinutes(1)),
				new LimitExceededException(LimitKind.REGION_FULL, 5, Duration.ofMillis(29_001), "eu-west-1"))
			.given(this.sandboxService)
			.request(any());

		MvcTestResult limit = launch();
		MvcTestResult full = launch();

		assertThat(limit).hasStatus(429).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(limit).hasHeader("Retry-After", "60");
		assertThat(limit).bodyJson().isStrictlyEqualTo(new ClassPathResource("limit-reached.json", getClass()));
		assertThat(full).hasStatus(429).hasHeader("Retry-After", "30");
		assertThat(full).bodyJson().isStrictlyEqualTo(new ClassPathResource("region-full.json", getClass()));
	}

	private MvcTestResult launch() {
		return this.mvc.post().uri("/stacks").contentType(MediaType.APPLICATION_JSON).content("""
				{"prefix":"too-many","region":"eu-west-1","availabilityZone":"a"}""").exchange();
	}

	@Test
	void keepsOnlyTheReceiptOfARetiredSandbox() {
		SandboxId id = new SandboxId(UUID.fromString("0a5b7c1d-6f0c-4f6e-9d3e-6f1f5b2e2e40"));
		request(id, aRequest("retired"));
		Instant longAgo = T0.minus(Duration.ofDays(100));
		this.sandboxes.update(id,
				(sandbox) -> TestSandboxes.advance(sandbox, SandboxState.TEARING_DOWN)
					.recordEvents(List.of(anEvent("VPC", "DELETE_COMPLETE")))
					.tornDown(longAgo));

		this.retentionSweep.run();

		String stack = "/stacks/" + id;
		MvcTestResult events = this.mvc.get().uri(stack + "/events").exchange();
		assertThat(events).hasStatus(410).hasHeader("Link", "<" + stack + "/receipt>; rel=\"related\"");
		assertThat(events).bodyJson().isStrictlyEqualTo(new ClassPathResource("retired.json", getClass()));
		for (MediaType accept : List.of(MediaType.TEXT_EVENT_STREAM, MediaType.APPLICATION_JSON)) {
			ProblemAssert.assertThat(this.mvc.get().uri(stack + "/events").accept(accept).exchange())
				.hasStatus(410)
				.hasCode("retired");
		}
		ProblemAssert.assertThat(this.mvc.get().uri(stack + "/template").exchange()).hasStatus(410).hasCode("retired");
		assertThat(this.mvc.get().uri(stack + "/receipt").exchange()).hasStatusOk();
		assertThat(this.mvc.get().uri(stack).exchange()).bodyJson().extractingPath("$.phase").isEqualTo("TORN_DOWN");
		assertThat(this.mvc.get().uri("/stacks?all=true").exchange()).hasStatusOk();
		assertThat(this.mvc.get().uri(stack + "?wait=READY&timeout=1").exchange()).hasStatusOk();
	}

	@Test
	void givesNoReceiptBeforeAllIsOver() {
		SandboxId id = stuck("unreceipted");

		ProblemAssert.assertThat(this.mvc.get().uri("/stacks/" + id + "/receipt").exchange())
			.hasStatus(409)
			.hasCode("not-torn-down");
		ProblemAssert.assertThat(this.mvc.get().uri("/stacks/" + SandboxId.random() + "/receipt").exchange())
			.hasStatus(404)
			.hasCode("unknown-stack");
	}

	@Test
	void listsRegionsAndZonesWithTheReasonAgainstThem() {
		given(this.placementService.regions())
			.willReturn(List.of(new AwsRegion("ap-northeast-1", "Asia Pacific (Tokyo)")));
		given(this.placementService.zones("ap-northeast-1", EndpointSet.LEAN, "t3.micro")).willReturn(List
			.of(new AvailabilityZone("ap-northeast-1d", "apne1-az2", List.of(TestMessages.said("Not offered.")))));

		assertThat(this.mvc.get().uri("/regions").exchange()).bodyJson().isStrictlyEqualTo("""
				{"items":[{"name":"ap-northeast-1","title":"Asia Pacific (Tokyo)"}]}""");
		assertThat(this.mvc.get()
			.uri("/regions/ap-northeast-1/availability-zones?endpoints=lean&instanceType=t3.micro")
			.exchange()).bodyJson().isStrictlyEqualTo("""
					{"items":[{"name":"ap-northeast-1d","letter":"d","zoneId":"apne1-az2","supported":false,
					"reason":"Not offered."}]}""");
	}

	private SandboxId stuck(String prefix) {
		SandboxId id = request(SandboxId.random(), aRequest(prefix)).id();
		this.sandboxes.update(id, (sandbox) -> TestSandboxes.advance(sandbox, SandboxState.TEARDOWN_FAILED));
		return id;
	}

	private Sandbox request(SandboxId id, LaunchRequest request) {
		return this.sandboxes.request(id, request, aTemplate(), 16);
	}

	private MvcTestResult session(SandboxId id) {
		return this.mvc.get().uri("/stacks/" + id + "/session").exchange();
	}

	private MvcTestResult extend(SandboxId id, String body) {
		return this.mvc.put()
			.uri("/stacks/" + id + "/lease")
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

	private int count(String query) {
		return Json.read(this.mvc.get().uri("/stacks?" + query).exchange()).at("/items").size();
	}

}
