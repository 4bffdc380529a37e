package io.ssmsandbox.pages;

import java.util.Map;

import io.ssmsandbox.api.WebTest;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.provisioning.SandboxService;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.sandbox.Sandboxes;
import io.ssmsandbox.session.SessionNotReadyException;
import io.ssmsandbox.session.Sessions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.Mockito;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static io.ssmsandbox.sandbox.TestSandboxes.aRequest;
import static io.ssmsandbox.sandbox.TestSandboxes.aTemplate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

/**
 * Tests the error page.
 */
@WebTest
@ExtendWith(OutputCaptureExtension.class)
class ErrorPageTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Sandboxes sandboxes;

	@Autowired
	private SandboxService sandboxService;

	@Autowired
	private Sessions sessions;

	@AfterEach
	void forget() {
		Mockito.reset(this.sandboxService, this.sessions);
	}

	@Test
	void saysThatThereIsNothing() {
		MvcTestResult result = get("/nowhere");

		assertThat(result).hasStatus(404);
		assertThat(HtmlPage.of(result).text()).contains("404").contains("There is nothing at /nowhere.");
		assertThat(HtmlPage.of(result).links()).contains("/", "/sandboxes");
		assertThat(HtmlPage.of(result).isStandard()).isTrue();
	}

	@Test
	void saysThatAMethodIsNotAllowed() {
		MvcTestResult result = this.mvc.post()
			.uri("/sandboxes")
			.with(FormToken.from(this.mvc))
			.accept(MediaType.TEXT_HTML)
			.exchange();

		assertThat(result).hasStatus(405);
		assertThat(HtmlPage.of(result).text()).contains("405");
		assertThat(result).headers().containsHeader("Allow");
	}

	@Test
	void givesAFaultOfOursAnIdThatTheLogKnows(CapturedOutput log) {
		SandboxId id = SandboxId.random();
		this.sandboxes.request(id, aRequest("error-page"), aTemplate(), 16);
		given(this.sandboxService.tearDown(any(), any())).willThrow(new IllegalStateException("secret <inside>"));

		MvcTestResult result = this.mvc.post()
			.uri("/sandboxes/" + id + "/teardown")
			.with(FormToken.from(this.mvc))
			.accept(MediaType.TEXT_HTML)
			.exchange();

		assertThat(result).hasStatus(500);
		HtmlPage page = HtmlPage.of(result);
		String errorId = String.valueOf(model(result).get("errorId"));
		assertThat(page.text()).contains("500", errorId).doesNotContain("secret", "IllegalStateException");
		assertThat(log.getOut()).contains("Error " + errorId, "secret <inside>");
	}

	@Test
	void saysWhyNoSessionOpensAndWhatToDo() {
		SandboxId id = SandboxId.random();
		this.sandboxes.request(id, aRequest("error-fix"), aTemplate(), 16);
		given(this.sessions.open(any())).willThrow(new SessionNotReadyException(SandboxState.REQUESTED));

		MvcTestResult result = get("/sandboxes/" + id + "/session");

		assertThat(result).hasStatus(409);
		assertThat(HtmlPage.of(result).text()).contains("409")
			.contains(new SessionNotReadyException(SandboxState.REQUESTED).getMessage(),
					((Message) model(result).get("fix")).inEnglish());
	}

	private static Map<String, Object> model(MvcTestResult result) {
		return result.getMvcResult().getModelAndView().getModel();
	}

	private MvcTestResult get(String address) {
		return this.mvc.get().uri(address).accept(MediaType.TEXT_HTML).exchange();
	}

}
