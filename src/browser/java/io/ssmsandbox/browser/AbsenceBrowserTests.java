package io.ssmsandbox.browser;

import java.util.List;
import java.util.stream.IntStream;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.ssmsandbox.emulator.Emulator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A status page whose reader is away for a while, in the middle of a launch: hidden,
 * offline or asleep. It says so, and has missed nothing and doubled nothing afterwards.
 */
class AbsenceBrowserTests extends BrowserStory {

	/**
	 * A launch in a region where the endpoints take seconds, so that one can be away
	 * meanwhile.
	 */
	private static final String SCRIPT = """
			resources:
			  - { type: "AWS::EC2::VPCEndpoint", slow: PT15M }
			""";

	private static final int LAUNCH_MILLIS = 60_000;

	@Autowired
	private Emulator emulator;

	@BeforeEach
	void makeEndpointsSlow() {
		this.emulator.script(SCRIPT);
	}

	@Test
	void aHiddenTabGivesItsConnectionBackAndCatchesUp() {
		String address = watch("hidden");

		setHidden(true);
		assertThat(sign()).hasText("Paused");
		waitFor(address, "READY");
		int before = rows().count();
		setHidden(false);

		assertThat(sign()).hasText("Live");
		assertCaughtUp(address, before);
	}

	@Test
	void whoeverIsOfflineIsToldAndMissesNothing() {
		String address = watch("offline");

		this.page.context().setOffline(true);
		assertThat(sign()).hasText("Offline");
		int before = rows().count();
		waitFor(address, "READY");
		assertThat(sign()).hasText("Offline");
		this.page.context().setOffline(false);

		assertThat(sign()).hasText("Live");
		assertCaughtUp(address, before);
	}

	@Test
	void aPageThatSleptGoesOnWhereItWas() {
		String address = watch("asleep");
		CDPSession devTools = this.page.context().newCDPSession(this.page);

		lifecycle(devTools, "frozen");
		waitFor(address, "READY");
		lifecycle(devTools, "active");

		assertCaughtUp(address, 0);
	}

	private static void lifecycle(CDPSession devTools, String state) {
		JsonObject wanted = new JsonObject();
		wanted.addProperty("state", state);
		devTools.send("Page.setWebLifecycleState", wanted);
	}

	/**
	 * The status page of a launch that is under way and moving.
	 */
	private String watch(String prefix) {
		String address = launch(prefix, "ap-northeast-1");
		this.page.navigate(address);
		assertThat(this.page.locator("#events tr[data-resource=VPC][data-outcome=done]")).isVisible();
		assertThat(sign()).hasText("Live");
		return address;
	}

	private void setHidden(boolean hidden) {
		this.page
			.evaluate("(hidden) => { Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });"
					+ " document.dispatchEvent(new Event('visibilitychange')); }", hidden);
	}

	private void assertCaughtUp(String address, int before) {
		assertThat(this.page.locator("#part-hero")).containsText("Ready: a session opens",
				new LocatorAssertions.ContainsTextOptions().setTimeout(LAUNCH_MILLIS));
		assertThat(this.page.locator("#events tr[data-phase=READY]")).isVisible();
		List<String> ids = rows().all().stream().map((row) -> row.getAttribute("id")).toList();
		assertThat(ids).hasSizeGreaterThan(before)
			.containsExactlyElementsOf(
					IntStream.iterate(ids.size(), (sequence) -> sequence > 0, (sequence) -> sequence - 1)
						.mapToObj((sequence) -> "event-" + sequence)
						.toList());
		assertThat(this.page.request().get(address.replace("/sandboxes/", "/stacks/") + "/events").text())
			.contains("\"sequence\":" + ids.size() + ",")
			.doesNotContain("\"sequence\":" + (ids.size() + 1) + ",");
	}

	private Locator rows() {
		return this.page.locator("#events tr");
	}

	private Locator sign() {
		return this.page.locator("#live");
	}

}
