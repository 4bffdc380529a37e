package io.ssmsandbox.pages;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.ssmsandbox.api.WebTest;
import io.ssmsandbox.diagnosis.KnownCause;
import io.ssmsandbox.diagnosis.Remedy;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.Sandboxes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static io.ssmsandbox.sandbox.TestSandboxes.STACK_ID;
import static io.ssmsandbox.sandbox.TestSandboxes.T0;
import static io.ssmsandbox.sandbox.TestSandboxes.aFailure;
import static io.ssmsandbox.sandbox.TestSandboxes.aRequest;
import static io.ssmsandbox.sandbox.TestSandboxes.aTemplate;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the status page says of a failure, and where it leads from there.
 */
@WebTest
class FailurePageTests {

	private static final String NO_VPC_LEFT = "The maximum number of VPCs has been reached.";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Sandboxes sandboxes;

	@Autowired
	private MessageSource messages;

	@ParameterizedTest
	@EnumSource
	void hasPlainWordsForEveryCause(KnownCause cause) {
		Object[] arguments = { "REGION", "ZONE", "TYPE", "PREFIX", "IMAGE" };

		for (String key : List.of("cause." + cause, "cause." + cause + ".help")) {
			assertThat(this.messages.getMessage(key, arguments, Locale.ENGLISH)).endsWith(".").doesNotContain("{");
		}
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ALLOW_PORTAL")
	void hasAWordForEveryRemedyThatHasAPage(Remedy remedy) {
		assertThat(this.messages.getMessage("remedy." + remedy, null, Locale.ENGLISH)).isNotBlank();
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

		assertThat(pageOf(failed).links()).contains(LaunchForm.of(failed.request()).withoutZone().toAddress(),
				LaunchForm.of(failed.request()).withoutInstanceType().toAddress());
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

	private Sandbox failed(String reason) {
		SandboxId id = SandboxId.random();
		this.sandboxes.request(id, aRequest("f-" + UUID.randomUUID().toString().substring(0, 8)), aTemplate(), 16);
		return this.sandboxes.update(id,
				(sandbox) -> sandbox.launching(STACK_ID, T0)
					.record(List.of(aFailure("VPC", reason)))
					.launchFailed("VPC: " + reason, T0));
	}

	private HtmlPage pageOf(Sandbox sandbox) {
		return page("/sandboxes/" + sandbox.id());
	}

	private HtmlPage page(String address) {
		return HtmlPage.of(this.mvc.get().uri(address).accept(MediaType.TEXT_HTML).exchange());
	}

}
