package io.ssmsandbox.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.ssmsandbox.emulator.Emulator;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Tests finding out why an agent does not connect, and fixing it.
 */
class DoctorBrowserTests extends BrowserStory {

	private static final String SCRIPT = """
			resources:
			  - { region: ap-northeast-1, type: "AWS::EC2::Instance", agent: { late: PT240H } }
			  - { region: eu-west-1, resource: SSMEndpointSGIngress1, properties: { FromPort: 80, ToPort: 80 } }
			""";

	private static final int CONNECTED_MILLIS = 60_000;

	@Autowired
	private Emulator emulator;

	@Test
	void anAgentThatSleepsIsWokenByAReboot() {
		this.emulator.activateFaultScript(SCRIPT);
		String address = launch("sleepy", "ap-northeast-1");
		waitFor(address, "CONNECTING");
		this.page.navigate(address + "/doctor");

		assertThat(this.page.locator("#content h2")).hasText("The agent sleeps");
		assertNoBarriers(this.page);
		button("Reboot the instance").click();

		assertThat(this.page.locator(".notice-good").first()).containsText("The reboot was requested.");
		assertThat(this.page).hasURL(address);
		assertThat(this.page.locator("#part-hero")).containsText("Ready: a session opens",
				new LocatorAssertions.ContainsTextOptions().setTimeout(CONNECTED_MILLIS));
		link("No session opens? Find out why.").click();
		assertThat(this.page.locator("#content h2")).hasText("The agent is connected");
		assertNoBarriers(this.page);
	}

	@Test
	void aGroupThatShutsTheAgentOutIsNamedAndARebootIsNotPromisedToHelp() {
		this.emulator.activateFaultScript(SCRIPT);
		String address = launch("shut-out", "eu-west-1");
		waitFor(address, "CONNECTING");
		this.page.navigate(address + "/doctor");

		assertThat(this.page.locator("#content h2")).hasText("Security group of the endpoints");
		assertThat(this.page.locator("#content")).containsText("It is unlikely to help");
		assertThat(this.page.locator(".checks [data-outcome=GUILTY]")).hasCount(1);
		assertNoBarriers(this.page);
		link("Look again").click();
		assertThat(this.page.locator("#content h2")).hasText("Security group of the endpoints");
	}

	private Locator button(String name) {
		return this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
	}

	private Locator link(String name) {
		return this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
	}

}
