package io.ssmsandbox.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PageAssertions;
import io.ssmsandbox.emulator.Emulator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests a status page whose viewer is away during a launch: hidden, offline or asleep.
 * The page shows that, and afterwards shows every event exactly once.
 */
class AbsenceBrowserTests extends BrowserStory {

	/**
	 * Makes endpoints take seconds in one region, so that the viewer can be away during
	 * the launch.
	 */
	private static final String SCRIPT = """
			resources:
			  - { type: "AWS::EC2::VPCEndpoint", slow: PT40M }
			""";

	private static final int LAUNCH_MILLIS = 60_000;

	private static final Pattern ICON_WITH_RING = Pattern.compile("data:image/svg.*stroke-dasharray.*");

	@Autowired
	private Emulator emulator;

	@BeforeEach
	void makeEndpointsSlow() {
		this.emulator.activateFaultScript(SCRIPT);
	}

	@Test
	void aHiddenTabGivesItsConnectionBackAndCatchesUp() {
		String address = watch("hidden", "us-east-1");

		setHidden(true);
		assertThat(sign()).hasText("Paused");
		waitFor(address, "READY");
		setHidden(false);

		assertThat(sign()).hasText("Live");
		assertCaughtUp(address);
	}

	@Test
	void aHiddenTabTellsInItsTitleAndByANotificationThatItIsReady() {
		this.page.addInitScript("window.notifications = [];"
				+ " window.Notification = class { constructor(title) { notifications.push(title); }"
				+ " static permission = 'default'; static async requestPermission() { return 'granted'; } };");
		watch("notified", "us-west-2");
		assertThat(this.page.title()).contains("% notified – Launching");
		assertThat(this.page.locator("link[rel=icon]")).hasAttribute("href", ICON_WITH_RING);
		this.page.locator("#notify").click();
		assertThat(this.page.locator("#notify")).hasText("You will be notified");

		setHidden(true);

		assertThat(this.page).hasTitle("notified – Ready · SSM Sandbox",
				new PageAssertions.HasTitleOptions().setTimeout(LAUNCH_MILLIS));
		assertThat(sign()).hasText("Paused");
		assertThat(this.page.evaluate("window.notifications")).isEqualTo(List.of("notified – Ready · SSM Sandbox"));
	}

	@Test
	void whoeverIsOfflineIsToldAndMissesNothing() {
		String address = watch("offline", "eu-north-1");

		this.page.context().setOffline(true);
		assertThat(sign()).hasText("Offline");
		waitFor(address, "READY");
		assertThat(sign()).hasText("Offline");
		this.page.context().setOffline(false);

		assertThat(sign()).hasText("Live");
		assertCaughtUp(address);
	}

	@Test
	void aPageThatSleptGoesOnWhereItWas() throws Exception {
		String address = watch("asleep", "ap-southeast-1");

		signalRenderers("-STOP");
		waitFor(address, "READY");
		signalRenderers("-CONT");

		assertCaughtUp(address);
	}

	/**
	 * Suspends or resumes the processes of all pages, as a sleeping machine does.
	 */
	private static void signalRenderers(String signal) throws Exception {
		List<String> command = new ArrayList<>(List.of("kill", signal));
		ProcessHandle.current()
			.descendants()
			.map(ProcessHandle::pid)
			.filter((pid) -> commandLine(pid).contains("--type=renderer"))
			.forEach((pid) -> command.add(pid.toString()));
		assertThat(command).as("pages to signal").hasSizeGreaterThan(2);
		assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
	}

	private static String commandLine(long pid) {
		try {
			return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"));
		}
		catch (IOException ex) {
			// The process has already ended.
			return "";
		}
	}

	/**
	 * Opens the status page of a launch in progress.
	 */
	private String watch(String prefix, String region) {
		String address = launch(prefix, region);
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

	private void assertCaughtUp(String address) {
		assertThat(this.page.locator("#part-hero")).containsText("Ready: a session opens",
				new LocatorAssertions.ContainsTextOptions().setTimeout(LAUNCH_MILLIS));
		assertThat(this.page.locator("#events tr[data-phase=READY]")).isVisible();
		List<String> ids = rows().all().stream().map((row) -> row.getAttribute("id")).toList();
		assertThat(ids).containsExactlyElementsOf(
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
