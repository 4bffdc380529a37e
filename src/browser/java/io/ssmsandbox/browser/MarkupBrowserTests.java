package io.ssmsandbox.browser;

import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests how a page handles a response that was not escaped correctly.
 */
class MarkupBrowserTests extends BrowserStory {

	private static final String UNESCAPED = "<img id=forged src=/nothing onerror=alert(1)><script>alert(2)</script>"
			+ "<iframe srcdoc=forged></iframe><a id=link href='javascript:alert(3)' onclick=alert(4)>link</a>"
			+ "<svg><animate attributeName=href to='javascript:alert(5)'></animate></svg>"
			+ "<object data=/nothing></object><form id=form action='data:,'></form>";

	@Test
	void keepsNothingOfAnAnswerThatCouldRunAScript() {
		String address = launch("unescaped", "eu-west-2");
		waitFor(address, "READY");
		this.page.route("**/summary", (route) -> fulfillWithMore(route, "id=\"part-hero\"", UNESCAPED));
		this.page.navigate(address);

		this.page.evaluate("document.dispatchEvent(new Event('stale'))");

		assertThat(this.page.locator("#part-hero #link")).hasText("link");
		assertThat(this.page.locator("#part-hero").innerHTML())
			.contains("<img id=\"forged\" src=\"/nothing\">", "<a id=\"link\">link</a>", "<svg></svg>",
					"<form id=\"form\"></form>")
			.doesNotContain("<script", "<iframe", "<animate", "<object");
	}

	@Test
	void makesNoMarkupOfTextButThroughItsModule() {
		this.page.navigate("/");

		assertThatExceptionOfType(PlaywrightException.class)
			.isThrownBy(() -> this.page.evaluate("document.body.innerHTML = '<b>forged</b>'"))
			.withMessageContaining("TrustedHTML");
		assertThatExceptionOfType(PlaywrightException.class)
			.isThrownBy(() -> this.page.evaluate("trustedTypes.createPolicy('other', {})"))
			.withMessageContaining("Policy");
	}

	/**
	 * Adds markup to the part of the response that has this attribute.
	 */
	private static void fulfillWithMore(Route route, String part, String markup) {
		String text = route.fetch().text();
		int end = text.indexOf('>', text.indexOf(part)) + 1;
		route.fulfill(new Route.FulfillOptions().setContentType("text/html")
			.setBody(text.substring(0, end) + markup + text.substring(end)));
	}

}
