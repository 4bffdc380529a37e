package io.ssmsandbox.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the main job in a browser: request, watch, open a session, tear down.
 */
class MainJobBrowserTests extends BrowserStory {

	private static final int LAUNCH_MILLIS = 60_000;

	@Test
	void fromTheFormToASessionWithoutAReloadAndBack() {
		this.page.navigate("/");
		this.page.getByLabel("Prefix").fill("thin-ssm");
		this.page.locator("#region").selectOption("ap-northeast-1");
		launch();
		this.page.waitForURL("**/sandboxes/*");
		this.page.evaluate("window.sameDocument = true");

		assertThat(this.page.locator("#events tr").filter(new Locator.FilterOptions().setHasText("CREATE_COMPLETE")))
			.hasCount(17, new LocatorAssertions.HasCountOptions().setTimeout(LAUNCH_MILLIS));
		assertThat(this.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Ready: a session opens")))
			.isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LAUNCH_MILLIS));

		assertThat(this.page.evaluate("window.sameDocument")).isEqualTo(true);
		assertThat(this.page.locator("#part-hero")).containsText("/systems-manager/session-manager/i-");
		assertThat(this.page.locator("#part-hero")).containsText("aws ssm start-session --target i-");
		assertNoBarriers(this.page);

		this.page.locator("[data-dialog=teardown-dialog]").click();
		this.page.locator("#teardown-dialog button[type=submit]").click();
		assertThat(this.page.locator("#part-hero")).containsText("AWS says that the stack is deleted",
				new LocatorAssertions.ContainsTextOptions().setTimeout(LAUNCH_MILLIS));
	}

	@Test
	void aZoneThatCannotWorkIsShownWithItsReasonAndCannotBeChosen() {
		this.page.navigate("/?region=ap-northeast-1");

		assertThat(this.page.locator("input[name=availabilityZone][value=ap-northeast-1d]")).isDisabled();
		assertThat(this.page.locator("#availabilityZone")).containsText("are not offered in ap-northeast-1d");
	}

	@Test
	void aPrefixThatCannotBeUsedIsToldAtItsFieldAndKept() {
		this.page.navigate("/");
		this.page.getByLabel("Prefix").fill("Bad_Prefix!");
		launch();

		assertThat(this.page.locator("#prefix-fault")).containsText("This prefix cannot be used");
		assertThat(this.page.getByLabel("Prefix")).hasValue("Bad_Prefix!");
		assertNoBarriers(this.page);
	}

	@Test
	void everyPageIsFreeOfBarriers() {
		for (String address : new String[] { "/", "/sandboxes", "/ops", "/nowhere" }) {
			this.page.navigate(address);
			assertNoBarriers(this.page);
		}
	}

	private void launch() {
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Launch sandbox")).click();
	}

}
