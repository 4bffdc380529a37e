package io.ssmsandbox.pages;

import java.util.List;

import io.ssmsandbox.api.WebTest;
import io.ssmsandbox.aws.NoCallToSpareException;
import io.ssmsandbox.diagnosis.AgentDoctor;
import io.ssmsandbox.diagnosis.AgentProblem;
import io.ssmsandbox.diagnosis.DiagnosisReport;
import io.ssmsandbox.diagnosis.Finding;
import io.ssmsandbox.diagnosis.TestFindings;
import io.ssmsandbox.message.TestMessages;
import io.ssmsandbox.provisioning.SandboxService;
import io.ssmsandbox.sandbox.Owner;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.sandbox.Sandboxes;
import io.ssmsandbox.sandbox.TestSandboxes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.Mockito;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static io.ssmsandbox.sandbox.TestSandboxes.T0;
import static io.ssmsandbox.sandbox.TestSandboxes.aRequest;
import static io.ssmsandbox.sandbox.TestSandboxes.aTemplate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

/**
 * Tests the diagnosis page and its reboot form.
 */
@WebTest
class DoctorPageTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Sandboxes sandboxes;

	@Autowired
	private AgentDoctor doctor;

	@Autowired
	private SandboxService sandboxService;

	@AfterEach
	void forget() {
		Mockito.reset(this.doctor, this.sandboxService);
	}

	@ParameterizedTest
	@EnumSource(AgentProblem.class)
	void saysWhatIsToBlame(AgentProblem culprit) {
		SandboxId id = in(SandboxState.CONNECTING, "doctor-" + culprit.ordinal());
		Finding finding = TestFindings.guilty(culprit);
		finds(false, finding);

		String text = HtmlPage.of(get(id, "/doctor")).text();

		assertThat(text).contains(finding.cause().inEnglish()).doesNotContain("??");
		assertThat(text.contains("Reboot the instance")).isNotEqualTo(culprit == AgentProblem.INSTANCE);
		assertThat(text.contains("usually connects within a minute"))
			.isEqualTo(culprit == AgentProblem.HIBERNATION || culprit == AgentProblem.STATUS_CHECKS);
	}

	@Test
	void saysWhatIsInOrderAndWhatCouldNotBeTold() {
		SandboxId id = in(SandboxState.CONNECTING, "doctor-open");
		finds(false, TestFindings.cleared(AgentProblem.INSTANCE),
				TestFindings.unknown(AgentProblem.EGRESS, TestMessages.said("AWS did not answer in time.")));

		assertThat(HtmlPage.of(get(id, "/doctor")).text()).contains("No cause was found", "It is running.",
				"Could not be checked. AWS did not answer in time.");
	}

	@ParameterizedTest
	@CsvSource({ "en, Try again in a few seconds.", "ja, 数秒後にもう一度お試しください。" })
	void saysInWordsThatAwsWasNotAsked(String language, String words) {
		SandboxId id = in(SandboxState.CONNECTING, "doctor-busy-" + language);
		given(this.doctor.diagnose(any())).willThrow(new NoCallToSpareException("eu-west-1"));

		MvcTestResult result = this.mvc.get()
			.uri("/sandboxes/" + id + "/doctor")
			.accept(MediaType.TEXT_HTML)
			.header("Accept-Language", language)
			.exchange();

		assertThat(result).hasStatus(503).hasHeader("Retry-After", "5");
		assertThat(HtmlPage.of(result).text()).contains(words).contains("eu-west-1");
	}

	@Test
	void saysThatAllIsWell() {
		SandboxId id = in(SandboxState.READY, "doctor-well");
		finds(true);

		assertThat(HtmlPage.of(get(id, "/doctor")).text()).contains("The agent is connected")
			.doesNotContain("Reboot the instance");
	}

	@Test
	void examinesNothingThatHasNoAgent() {
		SandboxId id = in(SandboxState.LAUNCHING, "doctor-early");

		assertThat(get(id, "/doctor")).hasStatus(303).hasHeader("Location", "/sandboxes/" + id);
		verifyNoInteractions(this.doctor);
	}

	@Test
	void rebootsAndSaysSo() {
		SandboxId id = in(SandboxState.CONNECTING, "doctor-reboot");

		MvcTestResult result = this.mvc.post()
			.uri("/sandboxes/" + id + "/reboot")
			.with(FormToken.from(this.mvc))
			.accept(MediaType.TEXT_HTML)
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.exchange();

		assertThat(result).hasStatus(303).hasHeader("Location", "/sandboxes/" + id + "?done=reboot");
		verify(this.sandboxService).reboot(id, new Owner("local"));
		assertThat(HtmlPage.of(get(id, "?done=reboot")).text()).contains("The reboot was requested.");
	}

	@Test
	void isAskedFromAStatusPageWhoseAgentIsLate() {
		SandboxId id = in(SandboxState.CONNECTING, "doctor-late");
		assertThat(HtmlPage.of(get(id, "")).links()).doesNotContain("/sandboxes/" + id + "/doctor");

		this.sandboxes.update(id, (sandbox) -> sandbox.rebooted(new Owner("ops"), T0));

		assertThat(HtmlPage.of(get(id, "")).links()).contains("/sandboxes/" + id + "/doctor");
	}

	private void finds(boolean connected, Finding... findings) {
		given(this.doctor.diagnose(any())).willReturn(new DiagnosisReport(connected, List.of(findings)));
	}

	private SandboxId in(SandboxState state, String prefix) {
		SandboxId id = this.sandboxes.request(SandboxId.random(), aRequest(prefix), aTemplate(), 16).id();
		this.sandboxes.update(id, (sandbox) -> TestSandboxes.advance(sandbox, state));
		return id;
	}

	private MvcTestResult get(SandboxId id, String below) {
		return this.mvc.get().uri("/sandboxes/" + id + below).accept(MediaType.TEXT_HTML).exchange();
	}

}
