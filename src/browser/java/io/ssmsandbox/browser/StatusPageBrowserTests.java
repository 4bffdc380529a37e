package io.ssmsandbox.browser;

import java.time.Duration;
import java.time.Instant;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import io.ssmsandbox.emulator.Emulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Tests the status page in states outside of the main job.
 */
class StatusPageBrowserTests extends BrowserStory {

	private static final int LAUNCH_MILLIS = 60_000;

	private static final int SETTLED_MILLIS = 1000;

	private static final int VPCS_PER_REGION = 5;

	/**
	 * The cumulative layout shift of a text that gets one digit longer; up to 0.1 counts
	 * as good.
	 */
	private static final double HARDLY_ANY = 0.01;

	@Autowired
	private Emulator emulator;

	@Test
	void aLeaseThatIsAboutToEndIsToldOf() {
		String address = launch("soon-over", "us-east-2");
		waitFor(address, "READY");
		this.page.navigate(address);
		assertThat(this.page.locator("#reminder")).isHidden();

		letTheLeaseEndSoon(address);

		assertThat(this.page.locator("#reminder")).containsText("about to end");
		assertNoBarriers(this.page);
	}

	@Test
	void aLeaseExtendedInOneTabShowsInTheOther() {
		String address = launch("two-tabs", "eu-west-1");
		waitFor(address, "READY");
		this.page.navigate(address);
		assertThat(this.page.locator("#live")).hasText("Live");
		Page other = this.page.context().newPage();
		other.navigate(address);
		String before = this.page.locator("#part-lease time").first().getAttribute("datetime");

		other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Extend by 4 h")).click();

		assertThat(other.locator(".notice-good")).containsText("The lease now ends on");
		assertThat(this.page.locator("#part-lease time").first()).hasAttribute("datetime",
				Instant.parse(before).plus(Duration.ofHours(4)).toString());
	}

	@Test
	void whoeverReadsAnEventIsNotMovedByNewerOnes() {
		this.emulator
			.activateFaultScript("resources: [ { region: sa-east-1, type: 'AWS::EC2::VPCEndpoint', slow: PT15M } ]");
		String address = launch("reading", "sa-east-1");
		this.page.setViewportSize(1280, 700);
		this.page.navigate(address);
		Locator read = this.page.locator("#event-6");
		read.evaluate("(row) => row.scrollIntoView({ block: 'center' })");
		double before = read.boundingBox().y;

		assertThat(this.page.locator("#events tr[data-phase=READY]"))
			.isAttached(new LocatorAssertions.IsAttachedOptions().setTimeout(LAUNCH_MILLIS));
		this.page.waitForTimeout(SETTLED_MILLIS);
		assertThat(read.boundingBox().y).isCloseTo(before, within(2.0));
	}

	@Test
	void aResourceInThePictureTellsWhatIsKnownOfIt() {
		String address = launch("pictured", "ap-southeast-1");
		waitFor(address, "READY");
		this.page.navigate(address);

		this.page.locator(".topology[data-shape=wide] [data-resource=VPC]").focus();
		this.page.keyboard().press("Enter");

		assertThat(this.page.locator("#about-dialog")).isVisible();
		assertThat(this.page.locator("#about-dialog")).containsText("AWS::EC2::VPC");
		assertThat(this.page.locator("#about-dialog [data-physical]")).containsText("vpc-");
		assertThat(this.page.locator("#about-state")).containsText("created");
		assertNoBarriers(this.page);
		this.page.keyboard().press("Escape");
		assertThat(this.page.locator("#about-dialog")).isHidden();
	}

	@Test
	void whatIsOpenedStaysOpenAndSoDoesTheFocus() {
		String address = launch("opened", "ap-southeast-2");
		waitFor(address, "READY");
		this.page.navigate(address);
		this.page.getByText("SSH and scp over the session").click();
		this.page.getByText("Choose the exact end").click();

		letTheLeaseEndSoon(address);

		assertThat(this.page.locator("#reminder")).isVisible();
		assertThat(this.page.locator("#part-lease details")).hasAttribute("open", "");
		assertThat(this.page.locator("#part-lease summary")).isFocused();
		assertThat(this.page.locator("#part-hero details[open]")).containsText("ssh");
	}

	@Test
	void whatIsFilledInSurvivesWhatHappensMeanwhile() {
		String address = launch("filled-in", "ap-southeast-1");
		this.page.navigate(address);
		this.page.getByText("Choose the exact end").click();
		this.page.getByLabel("New end").fill("2099-01-01T10:00");
		this.page.locator("#part-head h1").click();

		assertThat(this.page.locator("#part-hero")).containsText("Ready: a session opens",
				new LocatorAssertions.ContainsTextOptions().setTimeout(LAUNCH_MILLIS));
		assertThat(this.page.getByLabel("New end")).hasValue("2099-01-01T10:00");
	}

	@Test
	void anEndThatIsTooLateIsToldAtItsFieldAndKept() {
		this.page.navigate(launch("too-late", "eu-west-1"));
		this.page.getByText("Choose the exact end").click();
		this.page.getByLabel("New end").fill("2099-01-01T10:00");
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Set").setExact(true)).click();

		assertThat(this.page.locator("#lease-fault")).isVisible();
		assertThat(this.page.getByLabel("New end")).hasValue("2099-01-01T10:00");
		assertNoBarriers(this.page);
	}

	@ParameterizedTest
	@ValueSource(ints = { 390, 1280, 1920 })
	void nothingJumpsAsEventsArrive(int width) {
		this.page.setViewportSize(width, 900);
		this.page.addInitScript("window.shifted = 0; new PerformanceObserver((list) => list.getEntries()"
				+ ".forEach((entry) => window.shifted += entry.value)).observe({ type: 'layout-shift', buffered: true });");
		String address = launch("still-" + width, "eu-central-1");
		this.page.navigate(address);

		assertThat(this.page.locator("#part-hero")).containsText("Ready: a session opens",
				new LocatorAssertions.ContainsTextOptions().setTimeout(LAUNCH_MILLIS));
		this.page.waitForTimeout(SETTLED_MILLIS);
		assertThat(((Number) this.page.evaluate("window.shifted")).doubleValue()).isLessThan(HARDLY_ANY);
		assertThat(this.page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
	}

	@Test
	void onAPhoneWhatCanBeDoneComesBeforeTheEvents() {
		String address = launch("on-a-phone", "eu-west-2");
		waitFor(address, "READY");
		this.page.setViewportSize(390, 844);
		this.page.navigate(address);

		double events = top("#timeline");
		assertThat(top("[data-dialog=teardown-dialog]")).isLessThan(events);
		assertThat(top("#part-hero .command")).isLessThan(events);
		assertThat(top("#part-lease")).isLessThan(events);
		assertThat(this.page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
		assertNoBarriers(this.page);
	}

	@Test
	void aFailedLaunchTellsItsFirstCauseAndThatItIsCleanedUp() {
		for (int number = 1; number <= VPCS_PER_REGION; number++) {
			launch("fills-" + number, "eu-west-3");
		}
		this.page.navigate(launch("one-too-many", "eu-west-3"));

		assertThat(this.page.locator("#part-hero .cause")).containsText("The maximum number of VPCs has been reached",
				new LocatorAssertions.ContainsTextOptions().setTimeout(LAUNCH_MILLIS));
		assertThat(this.page.locator("#part-hero")).containsText("nothing of it is left on AWS",
				new LocatorAssertions.ContainsTextOptions().setTimeout(LAUNCH_MILLIS));
		assertThat(this.page.locator("#live")).hasText("Complete");
		Locator broken = this.page.locator(".topology [data-resource=VPC]").first();
		assertThat(broken).hasAttribute("data-standing", "failed");
		assertNoBarriers(this.page);

		this.page.reload();
		assertThat(broken).hasAttribute("data-standing", "failed");
	}

	/** Also holds while the page can get only events from the portal. */
	@Test
	void whereALaunchBreaksIsMarkedWhileAwsCleansUp() {
		this.emulator.activateFaultScript("resources: [ { region: ca-central-1, type: 'AWS::EC2::VPC', "
				+ "fails: { says: No more., service: Ec2, status: 400, code: GeneralServiceException, after: PT20M } } ]");
		this.page.route("**/summary**", (route) -> route.abort());
		this.page.navigate(launch("breaks", "ca-central-1"));

		assertThat(this.page.locator("#events")).containsText("ROLLBACK_COMPLETE",
				new LocatorAssertions.ContainsTextOptions().setTimeout(LAUNCH_MILLIS));
		assertThat(this.page.locator(".topology [data-resource=VPC]").first()).hasAttribute("data-standing", "failed");
		assertThat(this.page.locator(".lane[data-resource=VPC]")).hasAttribute("data-standing", "failed");
		assertThat(this.page.locator(".lane[data-resource=ServerRole]")).hasAttribute("data-standing", "deleted");
	}

	@Test
	void withoutScriptsItIsTornDownFromAPageOfItsOwn() {
		String address = launch("no-scripts", "eu-central-1");
		try (BrowserContext plain = this.page.context()
			.browser()
			.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
			Page still = plain.newPage();
			still.navigate(address);
			still.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tear down")).click();
			assertThat(still.getByRole(AriaRole.HEADING)).hasText("Tear down no-scripts?");
			still.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tear down")).click();

			assertThat(still).hasURL(address);
		}
		waitFor(address, "TORN_DOWN");
	}

	@Test
	void aStaleFormIsToldSo() {
		this.page.navigate(launch("stale-form", "eu-central-1") + "/teardown");
		this.page.evaluate("document.querySelector('[name=_csrf]').value = 'stale'");
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tear down")).click();

		assertThat(this.page.getByRole(AriaRole.HEADING)).hasText("This form is out of date");
		assertNoBarriers(this.page);
	}

	private void letTheLeaseEndSoon(String address) {
		this.page.request()
			.put(address.replace("/sandboxes/", "/stacks/") + "/lease",
					RequestOptions.create()
						.setHeader("Content-Type", "application/json")
						.setData("{\"expiresAt\":\"%s\"}".formatted(Instant.now().plusSeconds(600))));
	}

	private double top(String selector) {
		return this.page.locator(selector).first().boundingBox().y;
	}

}
