package io.ssmsandbox.pages;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import io.ssmsandbox.api.WebTest;
import io.ssmsandbox.aws.AvailabilityZone;
import io.ssmsandbox.aws.AwsRegion;
import io.ssmsandbox.aws.Quota;
import io.ssmsandbox.aws.QuotaUsage;
import io.ssmsandbox.diagnosis.RemedyAdvice;
import io.ssmsandbox.message.CheckMessage;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.RequestMessage;
import io.ssmsandbox.preflight.Capacity;
import io.ssmsandbox.preflight.Check;
import io.ssmsandbox.preflight.CheckName;
import io.ssmsandbox.preflight.CheckResult;
import io.ssmsandbox.preflight.PlacementService;
import io.ssmsandbox.preflight.Preflight;
import io.ssmsandbox.preflight.PreflightReport;
import io.ssmsandbox.preflight.Suggestion;
import io.ssmsandbox.provisioning.AcceptedLaunch;
import io.ssmsandbox.provisioning.SandboxService;
import io.ssmsandbox.sandbox.FieldError;
import io.ssmsandbox.sandbox.IdempotencyKey;
import io.ssmsandbox.sandbox.InvalidLaunchException;
import io.ssmsandbox.sandbox.LaunchRequest;
import io.ssmsandbox.sandbox.LimitExceededException;
import io.ssmsandbox.sandbox.LimitKind;
import io.ssmsandbox.sandbox.Owner;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.SandboxQuery;
import io.ssmsandbox.sandbox.Sandboxes;
import io.ssmsandbox.sandbox.TestSandboxes;
import io.ssmsandbox.template.EndpointSet;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriComponentsBuilder;

import static io.ssmsandbox.sandbox.TestSandboxes.aTemplate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

/**
 * Tests the request form: its options, the values that it keeps, and its submission.
 */
@WebTest
class LaunchPageTests {

	private static final Check PASSED = new Check(CheckName.REGION_ENABLED, CheckResult.PASSED,
			Message.of(CheckMessage.REGION_ENABLED, "ap-northeast-1"), null);

	private static final Message REASON = Message.of(RequestMessage.ZONE_LACKS_SERVICE, "ec2messages",
			"ap-northeast-1d");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Sandboxes sandboxes;

	@Autowired
	private SandboxService sandboxService;

	@Autowired
	private PlacementService placementService;

	@Autowired
	private Preflight preflight;

	@BeforeEach
	void awsAnswers() {
		given(this.placementService.regionsInTime())
			.willReturn(Optional.of(List.of(new AwsRegion("ap-northeast-1", "Asia Pacific (Tokyo)"),
					new AwsRegion("eu-west-1", "Europe (Ireland)"))));
		given(this.placementService.zonesInTime(eq("ap-northeast-1"), any(), any()))
			.willReturn(Optional.of(List.of(new AvailabilityZone("ap-northeast-1d", "apne1-az2", List.of(REASON)),
					new AvailabilityZone("ap-northeast-1a", "apne1-az4", List.of()),
					new AvailabilityZone("ap-northeast-1c", "apne1-az1", List.of()))));
		given(this.placementService.zonesInTime(eq("eu-west-1"), any(), any()))
			.willReturn(Optional.of(List.of(new AvailabilityZone("eu-west-1b", "euw1-az2", List.of()))));
		given(this.sandboxService.request(any())).willAnswer((call) -> this.sandboxes.request(SandboxId.random(),
				call.getArgument(0, LaunchRequest.class), aTemplate(), 16));
		given(this.sandboxService.request(any(), any())).willAnswer((call) -> {
			IdempotencyKey key = call.getArgument(0);
			Supplier<LaunchRequest> request = call.getArgument(1);
			return this.sandboxes.findByKey(key)
				.map((sandbox) -> new AcceptedLaunch(sandbox, true))
				.orElseGet(() -> new AcceptedLaunch(
						this.sandboxes.request(SandboxId.random(), request.get(), aTemplate(), 16, key), false));
		});
	}

	@AfterEach
	void forget() {
		Mockito.reset(this.sandboxService, this.placementService, this.preflight);
	}

	@Test
	void proposesAZoneThatWorksAndSaysWhyAnotherDoesNot() {
		HtmlPage page = HtmlPage.of(get("/"));

		assertThat(page.value("region")).isEqualTo("ap-northeast-1");
		assertThat(page.value("availabilityZone")).isEqualTo("ap-northeast-1a");
		assertThat(page.choices("availabilityZone")).containsExactly("ap-northeast-1a", "ap-northeast-1c");
		assertThat(page.text()).contains(REASON.inEnglish());
		assertThat(page.value("lease")).isEqualTo("PT8H");
		assertThat(page.text()).doesNotContain("another look");
	}

	@Test
	void isFilledInFromItsAddress() {
		HtmlPage page = HtmlPage
			.of(get("/?prefix=again&region=eu-west-1&availabilityZone=eu-west-1b&image=al2023-arm64&endpoints=lean"
					+ "&volumeSizeGiB=20&lease=PT2H"));

		assertThat(page.value("prefix")).isEqualTo("again");
		assertThat(page.value("region")).isEqualTo("eu-west-1");
		assertThat(page.value("availabilityZone")).isEqualTo("eu-west-1b");
		assertThat(page.value("image")).isEqualTo("al2023-arm64");
		assertThat(page.value("endpoints")).isEqualTo("lean");
		assertThat(page.value("volumeSizeGiB")).isEqualTo("20");
		assertThat(page.value("lease")).isEqualTo("PT2H");
	}

	@Test
	void asksForTheZonesOfWhatIsChosen() {
		get("/?region=eu-west-1&endpoints=lean&image=al2023-arm64");

		verify(this.placementService).zonesInTime("eu-west-1", EndpointSet.LEAN, "t4g.small");
	}

	@Test
	void asksAwsAboutNothingThatSomebodyMadeUp() {
		get("/?region=eu-west-1&instanceType=m5.large");

		verify(this.placementService).zonesInTime("eu-west-1", EndpointSet.FULL, "t3.small");
	}

	@Test
	void launchesAndGoesToTheSandbox() {
		MvcTestResult result = send("prefix=form-launch&region=ap-northeast-1&availabilityZone=a");

		assertThat(result).hasStatus(303);
		assertThat(location(result)).matches("/sandboxes/[0-9a-f-]{36}");
		assertThat(count("form-launch")).isEqualTo(1);
	}

	@Test
	void makesOneSandboxOfAFormThatIsSentTwice() {
		String form = "prefix=form-twice&region=ap-northeast-1&availabilityZone=a&lease=PT2H&key="
				+ HtmlPage.of(get("/")).value("key");

		String first = location(send(form));
		String second = location(send(form));

		assertThat(second).isEqualTo(first);
		assertThat(count("form-twice")).isEqualTo(1);
	}

	@Test
	void saysThatThePrefixIsTakenByOnesOwnSandbox() {
		String first = location(send("prefix=form-own&region=ap-northeast-1&availabilityZone=a"));

		MvcTestResult other = send("prefix=form-own&region=ap-northeast-1&availabilityZone=c&lease=PT1H");

		assertThat(other).hasStatus(409);
		HtmlPage page = HtmlPage.of(other);
		assertThat(page.text()).contains("form-own").contains("in use");
		assertThat(page.links()).contains(first);
		assertThat(page.value("availabilityZone")).isEqualTo("ap-northeast-1c");
		assertThat(page.value("lease")).isEqualTo("PT1H");
	}

	@Test
	void doesNotSayWhoHasThePrefix() {
		LaunchRequest request = TestSandboxes.aRequest("form-theirs");
		SandboxId theirs = this.sandboxes
			.request(SandboxId.random(),
					new LaunchRequest(request.prefix(), request.placement(), request.instanceType(), request.image(),
							request.endpoints(), request.volumeSizeGiB(), request.lease(), new Owner("other-owner")),
					aTemplate(), 16)
			.id();

		MvcTestResult result = send("prefix=form-theirs&region=ap-northeast-1&availabilityZone=a");

		assertThat(result).hasStatus(409);
		assertThat(HtmlPage.of(result).text()).contains("in use").doesNotContain("other-owner");
		assertThat(HtmlPage.of(result).links()).noneMatch((link) -> link.contains(theirs.toString()));
	}

	@Test
	void tellsEveryFaultAndKeepsWhatWasTyped() {
		MvcTestResult result = send("prefix=Bad_Prefix!&region=ap-northeast-1&availabilityZone=zz&volumeSizeGiB=many"
				+ "&lease=forever&endpoints=lean&image=al2");

		assertThat(result).hasStatus(400);
		HtmlPage page = HtmlPage.of(result);
		assertThat(page.text()).contains("This prefix cannot be used.", "This is not a zone of ap-northeast-1.",
				"A volume has 8 to 100 GiB.", "This is not a duration.");
		assertThat(page.value("prefix")).isEqualTo("Bad_Prefix!");
		assertThat(page.value("volumeSizeGiB")).isEqualTo("many");
		assertThat(page.value("lease")).isEqualTo("forever");
		assertThat(page.value("endpoints")).isEqualTo("lean");
		assertThat(page.value("image")).isEqualTo("al2");
		verify(this.sandboxService, never()).request(any());
	}

	@Test
	void saysWhichLimitLeavesNoRoomAndKeepsWhatWasTyped() {
		willThrow(new LimitExceededException(LimitKind.LIVE_PER_OWNER, 5, Duration.ofMinutes(1)))
			.given(this.sandboxService)
			.request(any());

		MvcTestResult result = send("prefix=form-full&region=ap-northeast-1&availabilityZone=a");
		MvcTestResult japanese = this.mvc.post()
			.uri("/")
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.accept(MediaType.TEXT_HTML)
			.header("Accept-Language", "ja")
			.with(FormToken.from(this.mvc))
			.content("prefix=form-full&region=ap-northeast-1&availabilityZone=a")
			.exchange();

		assertThat(result).hasStatus(429).hasHeader("Retry-After", "60");
		assertThat(HtmlPage.of(result).text()).contains("You have 5 sandboxes, as many as one owner may have.");
		assertThat(HtmlPage.of(result).value("prefix")).isEqualTo("form-full");
		assertThat(HtmlPage.of(japanese).text()).contains("所有しているサンドボックスが 5 個あり");
	}

	@Test
	void tellsWhatIsMissing() {
		MvcTestResult result = send("");

		assertThat(result).hasStatus(400);
		assertThat(HtmlPage.of(result).text()).contains("Choose a prefix.", "Choose a region",
				"Choose an availability zone");
	}

	@Test
	void tellsWhatAwsIsKnownToRefuse() {
		willThrow(new InvalidLaunchException(List.of(new FieldError("availabilityZone", REASON))))
			.given(this.sandboxService)
			.request(any());

		MvcTestResult result = send("prefix=form-refused&region=ap-northeast-1&availabilityZone=d");

		assertThat(result).hasStatus(400);
		assertThat(HtmlPage.of(result).text()).contains("Availability zone: " + REASON.inEnglish());
		assertThat(HtmlPage.of(result).value("prefix")).isEqualTo("form-refused");
	}

	@Test
	void updatesTheZonesWithoutAScript() {
		MvcTestResult result = send(
				"updateZones=1&prefix=form-zones&region=eu-west-1&availabilityZone=ap-northeast-1a");

		assertThat(result).hasStatusOk();
		HtmlPage page = HtmlPage.of(result);
		assertThat(page.choices("availabilityZone")).containsExactly("eu-west-1b");
		assertThat(page.value("prefix")).isEqualTo("form-zones");
		assertThat(page.text()).doesNotContain("another look");
		verify(this.sandboxService, never()).request(any());
	}

	@Test
	void proposesAPrefixThatIsFree() {
		String proposed = HtmlPage.of(get("/")).value("prefix");

		assertThat(send("prefix=" + proposed + "&region=ap-northeast-1&availabilityZone=a")).hasStatus(303);
		assertThat(HtmlPage.of(get("/?prefix=mine")).value("prefix")).isEqualTo("mine");
	}

	@Test
	void startsFromWhatWasChosenLastButForThePrefix() {
		Cookie kept = send("prefix=form-kept&region=eu-west-1&availabilityZone=b&endpoints=lean&lease=PT4H"
				+ "&image=al2023-arm64&volumeSizeGiB=12")
			.getResponse()
			.getCookie("ssm-sandbox-choices");

		HtmlPage page = HtmlPage.of(this.mvc.get().uri("/").accept(MediaType.TEXT_HTML).cookie(kept).exchange());
		HtmlPage other = HtmlPage
			.of(this.mvc.get().uri("/?region=ap-northeast-1").accept(MediaType.TEXT_HTML).cookie(kept).exchange());

		assertThat(page.value("region")).isEqualTo("eu-west-1");
		assertThat(page.value("availabilityZone")).isEqualTo("eu-west-1b");
		assertThat(page.value("endpoints")).isEqualTo("lean");
		assertThat(page.value("lease")).isEqualTo("PT4H");
		assertThat(page.value("image")).isEqualTo("al2023-arm64");
		assertThat(page.value("instanceType")).isEmpty();
		assertThat(page.value("volumeSizeGiB")).isEqualTo("12");
		assertThat(page.value("prefix")).isNotEqualTo("form-kept");
		assertThat(other.value("endpoints")).isEqualTo("full");
	}

	@ParameterizedTest
	@ValueSource(strings = { "region=%zz", "region=%00&lease=%", "=&&=", "nonsense", "image=<img>&endpoints=9" })
	void startsFromNothingWhereWhatWasKeptMakesNoSense(String kept) {
		assertThat(this.mvc.get()
			.uri("/")
			.accept(MediaType.TEXT_HTML)
			.cookie(new Cookie("ssm-sandbox-choices", kept))
			.exchange()).hasStatusOk();
	}

	@Test
	void tellsWhatItCostsBeforeAnythingIsAsked() {
		HtmlPage page = HtmlPage.of(get("/?region=ap-northeast-1&lease=PT8H"));

		assertThat(page.text()).contains("$0.67 for 8 hours", "$0.0843 an hour:", "4 endpoints $0.056",
				"With lean endpoints, $0.028 an hour less.", "List prices, copied on");
		assertThat(HtmlPage.of(get("/?region=ap-northeast-1&endpoints=lean")).text()).doesNotContain("With lean");
	}

	@Test
	void saysThatAPriceIsUnknownRatherThanGuess() {
		assertThat(HtmlPage.of(get("/?region=sa-east-1")).text()).contains("Unknown: the portal has no prices")
			.doesNotContain("$");
	}

	@Test
	void tellsWhatStandsInTheWayWithoutAScript() {
		given(this.preflight.check(any())).willReturn(new PreflightReport(
				List.of(PASSED,
						new Check(CheckName.ENDPOINTS_IN_ZONE, CheckResult.FAILED,
								Message.of(CheckMessage.ENDPOINTS_IN_ZONE_FAILED, "ap-northeast-1c", List.of("ssm")),
								new Suggestion(Message.of(RemedyAdvice.OTHER_ZONE, "ap-northeast-1a"),
										new Suggestion.Choice("availabilityZone", "ap-northeast-1a"), null))),
				new Capacity(List.of(new Capacity.Room(new QuotaUsage(Quota.VPCS, 3, 5), 1)))));

		MvcTestResult result = send(
				"check=1&prefix=form-check&region=ap-northeast-1&availabilityZone=c&lease=PT8H&endpoints=full");

		assertThat(result).hasStatusOk();
		HtmlPage page = HtmlPage.of(result);
		assertThat(page.text()).contains("One thing stands in the way.",
				"ap-northeast-1c does not have these endpoints: ssm.", "Room for 2 more",
				"VPCs of the region: 3 of 5 in use.", "One check passed");
		assertThat(page.links()).contains("/?prefix=form-check&region=ap-northeast-1&availabilityZone=ap-northeast-1a"
				+ "&endpoints=full&lease=PT8H");
		assertThat(page.value("prefix")).isEqualTo("form-check");
		verify(this.sandboxService, never()).request(any());
	}

	@Test
	void handsOutWhatIsKnownOfALaunchAlone() {
		given(this.preflight.check(any())).willReturn(new PreflightReport(List.of(PASSED), new Capacity(List.of())));

		HtmlPage part = HtmlPage.of(get("/launch/preview?prefix=form-known&region=ap-northeast-1&availabilityZone=a"));

		assertThat(part.text()).contains("Nothing stands in the way.", "AWS did not report the quotas");
		assertThat(part.choices("region")).isEmpty();
	}

	@Test
	void saysWhatIsMissingBeforeItCanBeChecked() {
		HtmlPage part = HtmlPage.of(get("/launch/preview?region=ap-northeast-1&availabilityZone=a"));

		assertThat(part.text()).contains("What is filled in so far cannot be checked.", "Choose a prefix.");
		verifyNoInteractions(this.preflight);
	}

	@Test
	void handsOutTheZonesAlone() {
		HtmlPage part = HtmlPage.of(get("/launch/zones?region=eu-west-1"));

		assertThat(part.choices("availabilityZone")).containsExactly("eu-west-1b");
		assertThat(part.choices("region")).isEmpty();
	}

	@Test
	void saysThatARegionIsUnknown() {
		HtmlPage page = HtmlPage.of(get("/?region=mars-north-1"));

		assertThat(page.value("region")).isEqualTo("mars-north-1");
		assertThat(page.text()).contains("no region of that name");
		verify(this.placementService, never()).zonesInTime(eq("mars-north-1"), any(), any());
	}

	@Test
	void letsRegionAndZoneBeTypedWhileAwsDoesNotAnswer() {
		Mockito.reset(this.placementService);

		HtmlPage page = HtmlPage.of(get("/?prefix=form-silent&region=eu-west-1&availabilityZone=b"));

		assertThat(page.text()).contains("AWS does not answer");
		assertThat(page.value("region")).isEqualTo("eu-west-1");
		assertThat(page.value("availabilityZone")).isEqualTo("b");
		assertThat(send("prefix=form-silent&region=eu-west-1&availabilityZone=b")).hasStatus(303);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "<img src=x>", "\"><img src=x>", "', alert(1), '", "${7*7}", "\u0000\u0007", "[[${7*7}]]" })
	void showsHostileTextAsText(String text) {
		String query = UriComponentsBuilder.newInstance()
			.queryParam("prefix", "{text}")
			.queryParam("region", "{text}")
			.queryParam("availabilityZone", "{text}")
			.queryParam("instanceType", "{text}")
			.queryParam("image", "{text}")
			.queryParam("endpoints", "{text}")
			.queryParam("volumeSizeGiB", "{text}")
			.queryParam("lease", "{text}")
			.build(Map.of("text", text))
			.getRawQuery();

		MvcTestResult shown = get("/?" + query);
		MvcTestResult sent = send(query);

		assertThat(shown).hasStatusOk();
		assertThat(sent).hasStatus(400);
		for (MvcTestResult result : List.of(shown, sent)) {
			assertThat(HtmlPage.of(result).contains("img[src=x]")).isFalse();
			assertThat(HtmlPage.of(result).text()).doesNotContain("49");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "P99999999999D", "PT2562047788015215H30M7S", "-PT1H", "PT0S", "P1Y", "PT0.001S" })
	void showsItselfWhateverLeaseIsAskedFor(String lease) {
		assertThat(get("/?lease=" + lease)).hasStatusOk();
		assertThat(HtmlPage.of(send("prefix=form-lease&region=eu-west-1&availabilityZone=b&lease=" + lease)).text())
			.containsAnyOf("A lease is at ", "This is not a duration.");
	}

	private MvcTestResult get(String address) {
		return this.mvc.get().uri(URI.create(address)).accept(MediaType.TEXT_HTML).exchange();
	}

	private MvcTestResult send(String form) {
		return this.mvc.post()
			.uri("/")
			.with(FormToken.from(this.mvc))
			.accept(MediaType.TEXT_HTML)
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.content(form)
			.exchange();
	}

	private static String location(MvcTestResult result) {
		assertThat(result).hasStatus(303);
		return result.getResponse().getHeader("Location");
	}

	private int count(String prefix) {
		return this.sandboxes.list(new SandboxQuery(Set.of(), null, null, prefix, null, SandboxQuery.MAX_LIMIT))
			.items()
			.size();
	}

}
