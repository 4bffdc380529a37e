package io.ssmsandbox.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the launch preview: cost, feasibility, and suggestions for problems.
 */
class ForesightBrowserTests extends BrowserStory {

	@Test
	void aNewcomerNeedsOnlyToPressTheButton() {
		this.page.navigate("/");

		assertThat(verdict()).containsText("Nothing stands in the way.");
		assertThat(this.page.locator("#foresight")).containsText("$0.67 for 8 hours");
		assertThat(this.page.locator("#foresight")).containsText("Room for");
		assertNoBarriers(this.page);
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Launch sandbox")).click();

		this.page.waitForURL("**/sandboxes/*");
	}

	@Test
	void aPrefixThatIsTakenIsToldWhileItIsTypedAndAnotherIsOneClickAway() {
		launch("taken-already", "ap-northeast-1");
		this.page.navigate("/?lease=PT4H");
		assertThat(verdict()).containsText("Nothing stands in the way.");

		this.page.getByLabel("Prefix").fill("taken-already");
		assertThat(verdict()).containsText("in the way.");
		assertThat(this.page.locator("#foresight")).containsText("is called taken-already already");
		assertThat(this.page.locator("#prefix-hint")).hasText("Already in use: the checks below say where.");
		this.page.locator("#region").selectOption("us-west-1");
		assertThat(verdict()).containsText("Nothing stands in the way.");
		assertThat(this.page.locator("#prefix-hint")).hasText("The stack will be called ssm-sandbox-taken-already.");
		this.page.locator("#region").selectOption("ap-northeast-1");
		assertThat(this.page.locator("#prefix-hint")).hasText("Already in use: the checks below say where.");
		assertNoBarriers(this.page);
		this.page.locator(".checks a")
			.filter(new Locator.FilterOptions().setHasText("Choose another prefix"))
			.first()
			.click();

		assertThat(verdict()).containsText("Nothing stands in the way.");
		assertThat(this.page.locator("#lease")).hasValue("PT4H");
		assertThat(this.page.getByLabel("Prefix").inputValue()).isNotEqualTo("taken-already");
	}

	@Test
	void whatIsChosenChangesWhatItCostsAtOnce() {
		this.page.navigate("/");
		assertThat(verdict()).isVisible();

		this.page.locator("summary", new Page.LocatorOptions().setHasText("Machine and endpoints")).click();
		this.page.locator("input[name=endpoints][value=lean]").check();

		assertThat(this.page.locator("#foresight")).containsText("2 endpoints $0.028");
		assertThat(this.page.locator("#foresight")).not().containsText("With lean endpoints");
	}

	@Test
	void aPortalThatIsGoneIsToldRatherThanWaitedFor() {
		this.page.navigate("/");
		assertThat(verdict()).isVisible();
		this.page.route("**/launch/preview**", (route) -> route.abort());

		this.page.getByLabel("Prefix").fill("no-launch");

		assertThat(this.page.locator("[data-unreachable]")).isVisible();
		assertThat(verdict()).isHidden();

		this.page.unroute("**/launch/preview**");
		verdict().waitFor();
		assertThat(this.page.locator("[data-unreachable]")).isHidden();
	}

	@Test
	void zonesThatGotNoAnswerAreAskedAgain() {
		this.page.navigate("/");
		this.page.route("**/launch/zones**", (route) -> route.abort());

		this.page.locator("#region").selectOption("eu-west-1");
		assertThat(this.page.locator("#availabilityZone[aria-busy=true]")).isVisible();
		assertThat(this.page.locator("[data-unreachable]")).isVisible();
		this.page.unroute("**/launch/zones**");

		this.page.locator("#availabilityZone:not([aria-busy]) input[value=eu-west-1a]")
			.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
		assertThat(verdict()).containsText("Nothing stands in the way.");
	}

	private Locator verdict() {
		return this.page.locator("#foresight [data-verdict]");
	}

}
