package io.ssmsandbox.pages;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import io.ssmsandbox.api.Records;
import io.ssmsandbox.api.WebTest;
import io.ssmsandbox.aws.AvailabilityZone;
import io.ssmsandbox.aws.AwsRegion;
import io.ssmsandbox.aws.Quota;
import io.ssmsandbox.aws.QuotaUsage;
import io.ssmsandbox.diagnosis.AgentDoctor;
import io.ssmsandbox.diagnosis.AgentProblem;
import io.ssmsandbox.diagnosis.CauseCategory;
import io.ssmsandbox.diagnosis.CauseCode;
import io.ssmsandbox.diagnosis.CauseRecognition;
import io.ssmsandbox.diagnosis.DiagnosisReport;
import io.ssmsandbox.diagnosis.Finding;
import io.ssmsandbox.diagnosis.TestFindings;
import io.ssmsandbox.message.AwsMessage;
import io.ssmsandbox.message.CheckMessage;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.MessageCode;
import io.ssmsandbox.message.RequestMessage;
import io.ssmsandbox.message.SandboxMessage;
import io.ssmsandbox.preflight.Capacity;
import io.ssmsandbox.preflight.Check;
import io.ssmsandbox.preflight.CheckName;
import io.ssmsandbox.preflight.CheckResult;
import io.ssmsandbox.preflight.PlacementService;
import io.ssmsandbox.preflight.Preflight;
import io.ssmsandbox.preflight.PreflightReport;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.sandbox.Sandboxes;
import io.ssmsandbox.sandbox.TestSandboxes;
import io.ssmsandbox.session.SessionLink;
import io.ssmsandbox.session.SessionNotReadyException;
import io.ssmsandbox.session.Sessions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static io.ssmsandbox.sandbox.TestSandboxes.T0;
import static io.ssmsandbox.sandbox.TestSandboxes.aRequest;
import static io.ssmsandbox.sandbox.TestSandboxes.aTemplate;
import static io.ssmsandbox.sandbox.TestSandboxes.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

/**
 * A page in Japanese contains English only in names, codes and AWS's own texts.
 */
@WebTest
class JapanesePagesTests {

	private static final String ENGLISH = "(?s).*\\b\\p{Alpha}\\p{Lower}+ +\\p{Lower}{2,}\\b.*";

	private static final Set<String> SAID_BY_AWS = Set.of("SSMEndpoint: no such zone", "VPC: in use");

	private static final String JAPANESE = "(?s).*\\p{IsHiragana}.*";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Sandboxes sandboxes;

	@Autowired
	private Sessions sessions;

	@Autowired
	private PlacementService placementService;

	@Autowired
	private PageEventEncoders encoders;

	@Autowired
	private Languages languages;

	@BeforeEach
	void awsAnswers() {
		given(this.placementService.regionsInTime())
			.willReturn(Optional.of(List.of(new AwsRegion("ap-northeast-1", "Asia Pacific (Tokyo)"))));
		given(this.placementService.zonesInTime(any(), any(), any())).willReturn(Optional.of(List
			.of(new AvailabilityZone("ap-northeast-1a", "apne1-az4", List.of()), new AvailabilityZone("ap-northeast-1d",
					"apne1-az2", List.of(Message.of(RequestMessage.ZONE_LACKS_TYPE, "t3.small", "ap-northeast-1d"))))));
	}

	@Autowired
	private Preflight preflight;

	@Autowired
	private AgentDoctor doctor;

	/**
	 * Other tests of the same portal use reasons that occur only there.
	 */
	@BeforeEach
	void startWithNone(@Autowired JdbcClient jdbc) {
		Records.forgetSandboxes(jdbc);
	}

	@AfterEach
	void forget() {
		Mockito.reset(this.sessions, this.placementService, this.preflight, this.doctor);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/?prefix=a&image=al2&volumeSizeGiB=9", "/launch/zones", "/sandboxes",
			"/sandboxes?show=torn-down", "/ops", "/ops?q=no-such-text", "/nowhere", "/sandboxes/no-such-id" })
	void speakJapanese(String address) {
		speaksJapanese(get(address));
	}

	@ParameterizedTest
	@EnumSource
	void speakJapaneseOfASandboxInEachState(SandboxState state) {
		SessionLink link = new SessionLink("https://console.example", "aws ssm start-session", false);
		given(this.sessions.find(any())).willReturn(Optional.of(link));
		Sandbox sandbox = in(state);

		for (String part : List.of("", "/summary", "/teardown", "/force", "/lease", "?done=lease")) {
			MvcTestResult result = get("/sandboxes/" + sandbox.id() + part);
			if (result.getResponse().getStatus() == 200) {
				speaksJapanese(result);
			}
		}
		speaksJapanese(get("/sandboxes?show=all"));
		speaksJapanese(get("/ops?phase=" + state));
	}

	@Test
	void speakJapaneseBeforeALaunch() {
		List<Check> checks = Stream
			.concat(Arrays.stream(CheckMessage.values()),
					Arrays.stream(CauseCode.values()).filter((cause) -> cause.category() != CauseCategory.AGENT))
			.map((code) -> new Check(CheckName.ROOM_FOR_VPC, CheckResult.WARNING, filledIn(code), null))
			.toList();
		given(this.preflight.check(any())).willReturn(new PreflightReport(checks,
				new Capacity(List.of(new Capacity.Room(new QuotaUsage(Quota.VPCS, 3, 5), 1)))));

		speaksJapanese(get("/launch/preview?prefix=ja-check&region=ap-northeast-1&availabilityZone=a"));
		speaksJapanese(get("/launch/preview"));
		speaksJapanese(get("/launch/preview?prefix=ja-check&region=sa-east-1&availabilityZone=a"));
	}

	@Test
	void speakJapaneseOfAnAgentThatDoesNotConnect() {
		Sandbox sandbox = in(SandboxState.CONNECTING);
		Message late = Message.of(AwsMessage.LATE, "ec2:DescribeVpcs");
		List<Function<AgentProblem, Finding>> outcomes = List.of(TestFindings::cleared, TestFindings::guilty,
				(problem) -> TestFindings.unknown(problem, late));
		for (Function<AgentProblem, Finding> outcome : outcomes) {
			given(this.doctor.diagnose(any()))
				.willReturn(new DiagnosisReport(false, Arrays.stream(AgentProblem.values()).map(outcome).toList()));

			speaksJapanese(get("/sandboxes/" + sandbox.id() + "/doctor"));
		}
		given(this.doctor.diagnose(any())).willReturn(new DiagnosisReport(false,
				Stream.of(AgentProblem.ENDPOINT_POLICY, AgentProblem.ROLE_POLICY, AgentProblem.HIBERNATION)
					.map(TestFindings::doubtful)
					.toList()));
		speaksJapanese(get("/sandboxes/" + sandbox.id() + "/doctor"));
		given(this.doctor.diagnose(any())).willReturn(new DiagnosisReport(true, List.of()));
		speaksJapanese(get("/sandboxes/" + sandbox.id() + "/doctor"));
		speaksJapanese(get("/sandboxes/" + sandbox.id() + "?done=reboot"));
	}

	@Test
	void speakJapaneseWhereAwsDoesNotAnswer() {
		given(this.placementService.regionsInTime()).willReturn(Optional.empty());
		given(this.placementService.zonesInTime(any(), any(), any())).willReturn(Optional.empty());

		speaksJapanese(get("/"));
	}

	@Test
	void sayInJapaneseWhatIsWrongWithARequest() {
		MvcTestResult refused = this.mvc.post()
			.uri("/")
			.with(FormToken.from(this.mvc))
			.param("prefix", "SG")
			.param("region", "tokyo")
			.param("lease", "long")
			.param("image", "windows")
			.param("endpoints", "none")
			.param("volumeSizeGiB", "1")
			.header(HttpHeaders.ACCEPT_LANGUAGE, "ja")
			.accept(MediaType.TEXT_HTML)
			.exchange();

		assertThat(refused).hasStatus(400);
		assertThat(HtmlPage.of(refused).text()).contains("7 個の項目を見直してください", "リージョン名ではありません。",
				"ボリュームのサイズは 8～100 GiB です。");
		speaksJapanese(refused);
	}

	@Test
	void sayInJapaneseWhyNoSessionOpens() {
		given(this.sessions.open(any())).willThrow(new SessionNotReadyException(SandboxState.LAUNCHING));

		MvcTestResult result = get("/sandboxes/" + in(SandboxState.LAUNCHING).id() + "/session");

		assertThat(HtmlPage.of(result).text()).contains("サンドボックスはまだ LAUNCHING です。READY になるとセッションを開けます。");
		speaksJapanese(result);
	}

	@Test
	void sayInJapaneseWhatBlocksASandbox() {
		Sandbox sandbox = in(SandboxState.CONNECTING);
		this.sandboxes.update(sandbox.id(),
				(current) -> current.blockedBy(Message.of(SandboxMessage.AWS_SILENT,
						Instant.parse("2026-11-24T05:11:44Z"), Message.of(AwsMessage.LATE, "ssm:GetConnectionStatus")),
						T0));

		assertThat(HtmlPage.of(get("/sandboxes/" + sandbox.id())).text())
			.contains("2026年11月24日 05:11 UTC 以降、AWS から有効な応答がありません。", "AWS が ssm:GetConnectionStatus に時間内に応答しませんでした。");
	}

	/**
	 * The AWS texts look like a sentence of the portal, like markup, a placeholder and an
	 * instant.
	 */
	@Test
	void leaveTheWordsOfAwsAsTheyAre() {
		String words = "A sandbox in us-west-2 cannot reach the internet. <b>{0}</b> 'x' ''y'' 2026-11-30T12:00:00Z";
		Sandbox sandbox = in(SandboxState.LAUNCHING);
		Sandbox failed = this.sandboxes.update(sandbox.id(), (current) -> current
			.launchFailed(CauseRecognition.recogniseCause(words, "VPC", current.request()), T0));

		HtmlPage page = HtmlPage.of(get("/sandboxes/" + failed.id()));
		assertThat(page.text()).contains("VPC: " + words);
		assertThat(page.eventRows().get(0)).contains("VPC: A sandbox in us-west-2", "&lt;b&gt;{0}&lt;/b&gt;");
		assertThat(page.contains("time[datetime='2026-11-30T12:00:00Z']")).isFalse();
		assertThat(HtmlPage.of(get("/ops?q=" + failed.request().prefix())).text()).contains("VPC: " + words);
	}

	@Test
	void leaveWhatAMessageNamesAsItIs() {
		Sandbox sandbox = in(SandboxState.CONNECTING);
		this.sandboxes.update(sandbox.id(), (current) -> current
			.blockedBy(Message.of(RequestMessage.PREFIX_TAKEN, "a. Choose a prefix. b {1}", "<i>us-east-1</i>"), T0));

		assertThat(HtmlPage.of(get("/sandboxes/" + sandbox.id())).text())
			.contains("プレフィックス「a. Choose a prefix. b {1}」は <i>us-east-1</i> で使用されています。");
	}

	@Test
	void streamTheRowsThatTheirPageWouldShow() {
		Sandbox sandbox = in(SandboxState.TEARING_DOWN);

		String row = this.encoders.of(this.languages.of(Locale.JAPANESE))
			.encode(this.sandboxes.readTimeline(sandbox).get((int) sandbox.lastSequence() - 2), sandbox);

		assertThat(row).contains("破棄中", "local が破棄を指示しました。");
		assertThat(HtmlPage.of(get("/sandboxes/" + sandbox.id())).eventRows()).contains(HtmlPage.row(row));
	}

	/**
	 * Fills in arguments that are not words.
	 */
	private static Message filledIn(MessageCode code) {
		return Message.of(code, Collections.nCopies(code.arguments(), "a-1").toArray());
	}

	private static void speaksJapanese(MvcTestResult result) {
		List<String> words = HtmlPage.of(result).words();
		assertThat(words).anyMatch((text) -> text.matches(JAPANESE));
		assertThat(words).filteredOn((text) -> text.matches(ENGLISH) && !SAID_BY_AWS.contains(text)).isEmpty();
	}

	private Sandbox in(SandboxState state) {
		SandboxId id = SandboxId.random();
		this.sandboxes.request(id, aRequest("ja-" + id.toString().substring(0, 8)), aTemplate(), 16);
		return this.sandboxes.update(id,
				(requested) -> TestSandboxes.advance(requested, state)
					.recordEvents((state == SandboxState.TORN_DOWN)
							? List.of(anEvent("Instance", "DELETE_COMPLETE"), anEvent("Vpc", "DELETE_FAILED"))
							: List.of(anEvent("Vpc", "DELETE_FAILED"))));
	}

	private MvcTestResult get(String address) {
		return this.mvc.get()
			.uri(address)
			.header(HttpHeaders.ACCEPT_LANGUAGE, "ja")
			.accept(MediaType.TEXT_HTML)
			.exchange();
	}

}
