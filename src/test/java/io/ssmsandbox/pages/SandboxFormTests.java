package io.ssmsandbox.pages;

import java.time.Instant;
import java.util.List;

import io.ssmsandbox.api.WebTest;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.SandboxMessage;
import io.ssmsandbox.provisioning.SandboxService;
import io.ssmsandbox.sandbox.Owner;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.sandbox.Sandboxes;
import io.ssmsandbox.sandbox.TestSandboxes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static io.ssmsandbox.sandbox.TestSandboxes.POLICY;
import static io.ssmsandbox.sandbox.TestSandboxes.T0;
import static io.ssmsandbox.sandbox.TestSandboxes.aRequest;
import static io.ssmsandbox.sandbox.TestSandboxes.aTemplate;
import static io.ssmsandbox.sandbox.TestSandboxes.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * Tests lease extension and teardown, also forced, from the status page without scripts.
 */
@WebTest
class SandboxFormTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Sandboxes sandboxes;

	@Autowired
	private SandboxService sandboxService;

	@BeforeEach
	void changeWhatIsStored() {
		given(this.sandboxService.extendLease(any(), any(), any())).willAnswer((call) -> this.sandboxes
			.update(call.getArgument(0), (sandbox) -> sandbox.extendLease(call.getArgument(1), POLICY, T0)));
		given(this.sandboxService.tearDown(any(), any()))
			.willAnswer((call) -> this.sandboxes.update(call.getArgument(0), (sandbox) -> sandbox
				.tearDown(Message.of(SandboxMessage.TEARDOWN_REQUESTED, call.getArgument(1, Owner.class).name()), T0)));
		given(this.sandboxService.forceTearDown(any(), any())).willAnswer((call) -> this.sandboxes
			.update(call.getArgument(0), (sandbox) -> sandbox.forceTearDown(call.getArgument(1), T0)));
	}

	@AfterEach
	void forget() {
		Mockito.reset(this.sandboxService);
	}

	@ParameterizedTest
	@ValueSource(strings = { "expiresAt=2026-11-25T06:00:00Z", "endsAt=2026-11-25T06:00", "endsAt=2026-11-25T06:00:00",
			"expiresAt=2026-11-25T06:00:00Z&endsAt=2026-11-24T09:00", "expiresAt=&endsAt=2026-11-25T06:00" })
	void extendsTheLeaseAndSaysSo(String form) {
		Sandbox sandbox = in(SandboxState.READY);

		MvcTestResult result = send(sandbox, "lease", form);

		assertThat(result).hasStatus(303);
		assertThat(stored(sandbox).lease().expiresAt()).isEqualTo(Instant.parse("2026-11-25T06:00:00Z"));
		String next = result.getResponse().getHeader("Location");
		assertThat(next).startsWith("/sandboxes/" + sandbox.id());
		assertThat(HtmlPage.of(get(next)).text()).contains("The lease now ends on 25 Nov 2026, 06:00 UTC");
	}

	@Test
	void saysThatTheLeaseWouldBeTooLong() {
		Sandbox sandbox = in(SandboxState.READY);

		MvcTestResult result = send(sandbox, "lease", "endsAt=2026-11-30T06:00");

		assertThat(result).hasStatus(400);
		assertThat(HtmlPage.of(result).text()).contains("The lease can be extended to");
		assertThat(stored(sandbox).lease()).isEqualTo(sandbox.lease());
	}

	@Test
	void saysThatTheEndHasPassed() {
		MvcTestResult result = send(in(SandboxState.READY), "lease", "endsAt=2026-11-24T05:59");

		assertThat(result).hasStatus(400);
		assertThat(HtmlPage.of(result).text()).contains("has passed already");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "expiresAt=", "expiresAt=tomorrow", "endsAt=06:00", "endsAt=%00", "other=1",
			"expiresAt=2026-11-25", "endsAt=2026-02-30T06:00" })
	void asksForAnEndThatIsATime(String form) {
		Sandbox sandbox = in(SandboxState.READY);

		MvcTestResult result = send(sandbox, "lease", form);

		assertThat(result).hasStatus(400);
		assertThat(HtmlPage.of(result).text()).contains("Say when the lease is to end.",
				sandbox.request().prefix().value());
		verify(this.sandboxService, never()).extendLease(any(), any(), any());
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "expiresAt=-1000000000-01-01T00:00:00Z", "expiresAt=%2B1000000000-12-31T23:59:59.999999999Z",
					"endsAt=-999999999-01-01T00:00", "endsAt=%2B999999999-12-31T23:59" })
	void refusesTheEndsOfTime(String form) {
		assertThat(send(in(SandboxState.READY), "lease", form)).hasStatus(400);
	}

	@Test
	void extendsNoLeaseOfASandboxOnItsWayOut() {
		Sandbox sandbox = in(SandboxState.TEARING_DOWN);

		MvcTestResult result = send(sandbox, "lease", "expiresAt=2026-11-25T06:00:00Z");

		assertThat(result.getResponse().getStatus()).isBetween(400, 409);
		assertThat(stored(sandbox).lease()).isEqualTo(sandbox.lease());
	}

	@Test
	void asksBeforeItTearsDownWithoutAScript() {
		Sandbox sandbox = in(SandboxState.READY);

		HtmlPage page = HtmlPage.of(get("/sandboxes/" + sandbox.id() + "/teardown"));

		assertThat(page.text()).contains("Tear down " + sandbox.request().prefix() + "?", "cannot be undone");
		assertThat(page.forms()).containsExactly("/sandboxes/" + sandbox.id() + "/teardown");
		assertThat(page.links()).contains("/sandboxes/" + sandbox.id());
		assertThat(stored(sandbox).state()).isEqualTo(SandboxState.READY);
		verify(this.sandboxService, never()).tearDown(any(), any());
	}

	@Test
	void tearsDownAndGoesBackToThePage() {
		Sandbox sandbox = in(SandboxState.READY);

		for (int times = 0; times < 2; times++) {
			assertThat(send(sandbox, "teardown", "")).hasStatus(303)
				.hasHeader("Location", "/sandboxes/" + sandbox.id());
		}

		verify(this.sandboxService, Mockito.times(2)).tearDown(sandbox.id(), new Owner("local"));
		assertThat(HtmlPage.of(get("/sandboxes/" + sandbox.id())).text()).contains("Asked for by local.");
	}

	@Test
	void namesWhatWillBeLeftBehindBeforeItForces() {
		Sandbox sandbox = in(SandboxState.TEARDOWN_FAILED);
		this.sandboxes.update(sandbox.id(), (stuck) -> stuck.recordEvents(List.of(anEvent("Subnet", "DELETE_FAILED"))));

		HtmlPage page = HtmlPage.of(get("/sandboxes/" + sandbox.id() + "/force"));

		assertThat(page.text()).contains("by force?", "this is left behind Subnet", "Also still there", "Instance",
				"cannot be undone");
		assertThat(page.forms()).containsExactly("/sandboxes/" + sandbox.id() + "/force");
		assertThat(HtmlPage.of(get("/sandboxes/" + sandbox.id())).links())
			.contains("/sandboxes/" + sandbox.id() + "/force");
		verify(this.sandboxService, never()).forceTearDown(any(), any());
	}

	@Test
	void forcesAndGoesBackToThePage() {
		Sandbox sandbox = in(SandboxState.TEARDOWN_FAILED);

		assertThat(send(sandbox, "force", "")).hasStatus(303).hasHeader("Location", "/sandboxes/" + sandbox.id());

		assertThat(stored(sandbox).state()).isEqualTo(SandboxState.TEARING_DOWN);
		assertThat(HtmlPage.of(get("/sandboxes/" + sandbox.id())).text()).contains("Forced by local");
	}

	@ParameterizedTest
	@EnumSource(names = "TEARDOWN_FAILED", mode = Mode.EXCLUDE)
	void forcesNothingThatCanEndAsUsual(SandboxState state) {
		Sandbox sandbox = in(state);

		assertThat(get("/sandboxes/" + sandbox.id() + "/force")).hasStatus(303)
			.hasHeader("Location", "/sandboxes/" + sandbox.id());
		assertThat(send(sandbox, "force", "")).hasStatus(409);
		assertThat(stored(sandbox).state()).isEqualTo(state);
	}

	@Test
	void offersForceToNobodyButOperators() {
		Sandbox sandbox = in(SandboxState.TEARDOWN_FAILED);
		String address = "/sandboxes/" + sandbox.id();

		HtmlPage page = HtmlPage.of(as(this.mvc.get().uri(address)));

		assertThat(page.links()).doesNotContain(address + "/force");
		assertThat(page.text()).contains("Those who operate the portal can have the stack deleted by force");
		assertThat(as(this.mvc.get().uri(address + "/force"))).hasStatus(403);
		assertThat(as(this.mvc.post().uri(address + "/force").with(FormToken.from(this.mvc)))).hasStatus(403);
		verify(this.sandboxService, never()).forceTearDown(any(), any());
	}

	private static MvcTestResult as(MockMvcRequestBuilder request) {
		return request.with(user("other-user").roles("USER")).accept(MediaType.TEXT_HTML).exchange();
	}

	@ParameterizedTest
	@CsvSource({ "lease", "teardown", "force" })
	void knowsNoOtherSandboxes(String form) {
		for (String id : new String[] { SandboxId.random().toString(), "nonsense" }) {
			MvcTestResult result = this.mvc.post()
				.uri("/sandboxes/" + id + "/" + form)
				.with(FormToken.from(this.mvc))
				.accept(MediaType.TEXT_HTML)
				.exchange();

			assertThat(result).hasStatus(404);
			assertThat(HtmlPage.of(result).text()).contains("404");
		}
	}

	private Sandbox in(SandboxState state) {
		SandboxId id = SandboxId.random();
		this.sandboxes.request(id, aRequest("form-" + id.toString().substring(0, 8)), aTemplate(), 16);
		return this.sandboxes.update(id, (requested) -> TestSandboxes.advance(requested, state));
	}

	private Sandbox stored(Sandbox sandbox) {
		return this.sandboxes.get(sandbox.id());
	}

	private MvcTestResult get(String address) {
		return this.mvc.get().uri(address).accept(MediaType.TEXT_HTML).exchange();
	}

	private MvcTestResult send(Sandbox sandbox, String form, String content) {
		return this.mvc.post()
			.uri("/sandboxes/" + sandbox.id() + "/" + form)
			.with(FormToken.from(this.mvc))
			.accept(MediaType.TEXT_HTML)
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.content(content)
			.exchange();
	}

}
