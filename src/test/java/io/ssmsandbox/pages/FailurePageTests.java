package io.ssmsandbox.pages;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import io.ssmsandbox.api.Records;
import io.ssmsandbox.api.WebTest;
import io.ssmsandbox.diagnosis.CauseCategory;
import io.ssmsandbox.diagnosis.CauseCode;
import io.ssmsandbox.diagnosis.CauseRecognition;
import io.ssmsandbox.sandbox.Cause;
import io.ssmsandbox.sandbox.LaunchRequest;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.Sandboxes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static io.ssmsandbox.sandbox.TestSandboxes.STACK_ID;
import static io.ssmsandbox.sandbox.TestSandboxes.T0;
import static io.ssmsandbox.sandbox.TestSandboxes.aFailure;
import static io.ssmsandbox.sandbox.TestSandboxes.aRequest;
import static io.ssmsandbox.sandbox.TestSandboxes.aTemplate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Tests how the status page shows a failure, and its links from there.
 */
@WebTest
class FailurePageTests {

	private static final String NO_VPC_LEFT = "The maximum number of VPCs has been reached.";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Sandboxes sandboxes;

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PLACEMENT_REFUSED")
	void saysWhatEveryCauseMeansAndWhatToDo(CauseCode code) {
		assumeTrue(code.category() != CauseCategory.AGENT);

		Sandbox failed = failed((request) -> CauseRecognition.recogniseCause(code, "Said by AWS.", "VPC", request));
		HtmlPage page = pageOf(failed);

		LaunchRequest request = failed.request();
		assertThat(page.text()).contains(CauseRecognition.summary(code, request).inEnglish(), "VPC: Said by AWS.")
			.doesNotContain("??", "cause.");
		assertThat(page.contains("details[open] .cause")).isEqualTo(code.category() == CauseCategory.UNKNOWN);
	}

	@Test
	void saysInPlainWordsWhatAwsMeans() {
		HtmlPage page = pageOf(failed(NO_VPC_LEFT));

		assertThat(page.text()).contains("All VPCs that the account may have in ap-northeast-1 are in use.",
				"VPC: " + NO_VPC_LEFT);
		assertThat(page.links()).contains("/sandboxes");
	}

	@Test
	void showsAwssOwnWordsAtOnceWhereNobodyKnowsThem() {
		HtmlPage page = pageOf(failed("Something unheard of."));

		assertThat(page.contains("details[open] .cause")).isTrue();
		assertThat(page.text()).contains("VPC: Something unheard of.");
	}

	@Test
	void triesAgainWithTheSameChoicesOnceThePrefixIsFree() {
		Sandbox failed = failed("Something unheard of.");
		assertThat(pageOf(failed).forms()).doesNotContain("/");

		this.sandboxes.update(failed.id(), Sandbox::cleanedUp);

		HtmlPage page = pageOf(failed);
		assertThat(page.forms()).contains("/");
		LaunchForm again = new LaunchForm(page.value("prefix"), page.value("region"), page.value("availabilityZone"),
				page.value("instanceType"), page.value("image"), page.value("endpoints"), page.value("volumeSizeGiB"),
				page.value("lease"));
		assertThat(again).isEqualTo(LaunchForm.of(failed.request()));
	}

	@Test
	void leadsToTheFormWithoutWhatWasWrong() {
		Sandbox failed = failed("We currently do not have sufficient t3.small capacity in the Availability Zone.");
		this.sandboxes.update(failed.id(), Sandbox::cleanedUp);
		LaunchForm form = LaunchForm.of(failed.request());

		assertThat(pageOf(failed).links()).contains(form.withField("availabilityZone", null).toAddress(),
				form.withField("instanceType", null).toAddress());
	}

	@Test
	void listsItInPlainWords() {
		Sandbox known = failed(NO_VPC_LEFT);
		Sandbox unknown = failed("Something unheard of.");

		assertThat(page("/ops?q=" + known.request().prefix()).text())
			.contains("All VPCs that the account may have in ap-northeast-1 are in use.");
		assertThat(page("/ops?q=" + unknown.request().prefix()).text()).contains("VPC: Something unheard of.");
	}

	@Test
	void saysWhatWillNotComeAnyMore() {
		assertThat(pageOf(failed(NO_VPC_LEFT)).text()).contains("not reached").doesNotContain("still to come");
	}

	@Test
	void takesAwssWordsForWordsOnly() {
		assertThat(pageOf(failed("<script>alert(1)</script> ${7*7}")).text())
			.contains("<script>alert(1)</script> ${7*7}");
	}

	@Test
	void showsACauseThatThisVersionDoesNotKnowByItsCodeAndWords() {
		Records.forgetSandboxes(this.jdbc);
		Sandbox failed = failed(NO_VPC_LEFT);
		this.jdbc
			.sql("update sandbox set cause_code = 'moon-in-the-way', cause_arguments = '[7, {\"x\": 1}]' where id = ?")
			.param(failed.id().value())
			.update();
		this.jdbc
			.sql("update sandbox_event set cause_code = 'moon-in-the-way', cause_arguments = 'nonsense'"
					+ " where sandbox_id = ? and cause_code is not null")
			.param(failed.id().value())
			.update();

		HtmlPage page = pageOf(failed);
		assertThat(page.text()).contains("cause.moon-in-the-way [7, {\"x\":1}]", "VPC: " + NO_VPC_LEFT,
				"cause.moon-in-the-way [nonsense]");
		assertThat(page.contains("details[open] .cause")).isTrue();
		for (String list : List.of("/ops", "/sandboxes?show=all")) {
			assertThat(page(list).text()).contains("cause.moon-in-the-way", "VPC: " + NO_VPC_LEFT);
		}
	}

	@Test
	void showsAReasonThatThisVersionDoesNotKnowByItsCode() {
		Sandbox failed = failed(NO_VPC_LEFT);
		this.jdbc
			.sql("update sandbox set reason_code = 'sandbox.tired', reason_arguments = '[\"a\"]',"
					+ " blocker_code = 'sandbox.wind', blocker_arguments = null,"
					+ " blocked_since = requested_at where id = ?")
			.param(failed.id().value())
			.update();

		assertThat(pageOf(failed).text()).contains("sandbox.wind");
		assertThat(page("/ops?q=" + failed.request().prefix()).text()).contains("sandbox.tired [a]", "sandbox.wind");
	}

	private Sandbox failed(String words) {
		return failed((request) -> CauseRecognition.recogniseCause(words, "VPC", request));
	}

	private Sandbox failed(Function<LaunchRequest, Cause> cause) {
		SandboxId id = SandboxId.random();
		this.sandboxes.request(id, aRequest("f-" + UUID.randomUUID().toString().substring(0, 8)), aTemplate(), 16);
		return this.sandboxes.update(id,
				(sandbox) -> sandbox.launching(STACK_ID, T0)
					.recordEvents(List.of(aFailure("VPC", "Said by AWS.")))
					.launchFailed(cause.apply(sandbox.request()), T0));
	}

	private HtmlPage pageOf(Sandbox sandbox) {
		return page("/sandboxes/" + sandbox.id());
	}

	private HtmlPage page(String address) {
		return HtmlPage.of(this.mvc.get().uri(address).accept(MediaType.TEXT_HTML).exchange());
	}

}
