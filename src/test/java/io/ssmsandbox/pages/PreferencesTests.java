package io.ssmsandbox.pages;

import io.ssmsandbox.api.WebTest;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the language and the color theme of the pages.
 */
@WebTest
class PreferencesTests {

	@Autowired
	private MockMvcTester mvc;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			ja                          | ja
			ja-JP, en;q=0.5             | ja
			en-GB, ja;q=0.9             | en
			fr, ja;q=0.5, en;q=0.2      | ja
			fr                          | en
			*                           | en
			""")
	void areInTheFirstLanguageOfTheBrowserThatIsSpoken(String accepted, String language) {
		MvcTestResult result = this.mvc.get()
			.uri("/sandboxes")
			.header(HttpHeaders.ACCEPT_LANGUAGE, accepted)
			.accept(MediaType.TEXT_HTML)
			.exchange();

		assertThat(HtmlPage.of(result).language()).isEqualTo(language);
		assertThat(result).headers().hasValue(HttpHeaders.CONTENT_LANGUAGE, language);
	}

	@Test
	void areInEnglishForABrowserThatAsksForNone() {
		assertThat(HtmlPage.of(this.mvc.get().uri("/sandboxes").accept(MediaType.TEXT_HTML).exchange()).language())
			.isEqualTo("en");
	}

	@Test
	void sayOnWhatAPageDepends() {
		MvcTestResult result = this.mvc.get().uri("/sandboxes").accept(MediaType.TEXT_HTML).exchange();

		assertThat(result).headers()
			.hasValue(HttpHeaders.VARY, "Accept-Language, Cookie")
			.hasValue(HttpHeaders.CACHE_CONTROL, "no-store");
	}

	@ParameterizedTest
	@CsvSource({ "language, ja, ssm-sandbox-language", "theme, dark, ssm-sandbox-theme" })
	void areKeptAndLeadBackToThePage(String field, String value, String cookie) {
		MvcTestResult result = choose(field, value, "/sandboxes?show=all");

		assertThat(result).hasStatus(303).hasRedirectedUrl("/sandboxes?show=all");
		assertThat(result).cookies().hasValue(cookie, value).isHttpOnly(cookie, true).hasPath(cookie, "/");
		assertThat(result.getResponse().getHeaders(HttpHeaders.SET_COOKIE))
			.anySatisfy((header) -> assertThat(header).startsWith(cookie).contains("SameSite=Lax"));
	}

	@Test
	void winOverWhatTheBrowserAsksFor() {
		MvcTestResult result = this.mvc.get()
			.uri("/sandboxes")
			.header(HttpHeaders.ACCEPT_LANGUAGE, "en")
			.cookie(new Cookie("ssm-sandbox-language", "ja"), new Cookie("ssm-sandbox-theme", "dark"))
			.accept(MediaType.TEXT_HTML)
			.exchange();

		HtmlPage page = HtmlPage.of(result);
		assertThat(page.language()).isEqualTo("ja");
		assertThat(page.contains("html[data-theme=dark]")).isTrue();
		assertThat(page.contains("button[name=language][value=ja][aria-pressed=true]")).isTrue();
		assertThat(page.contains("button[name=theme][value=dark][aria-pressed=true]")).isTrue();
	}

	@Test
	void areThoseOfTheBrowserWhereACookieSaysNothingKnown() {
		MvcTestResult result = this.mvc.get()
			.uri("/sandboxes")
			.cookie(new Cookie("ssm-sandbox-language", "tlh"), new Cookie("ssm-sandbox-theme", "<pink>"))
			.accept(MediaType.TEXT_HTML)
			.exchange();

		assertThat(HtmlPage.of(result).language()).isEqualTo("en");
		assertThat(HtmlPage.of(result).contains("html[data-theme=system]")).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "//evil.example", "/\\evil.example", "https://evil.example", "evil.example", "", " /",
			"/\r\nSet-Cookie: a=b", "/\t/evil.example" })
	void leadNowhereElse(String back) {
		MvcTestResult result = choose("language", "ja", back);

		assertThat(result).hasStatus(400);
		assertThat(result).headers().doesNotContainHeader(HttpHeaders.LOCATION);
		assertThat(result.getResponse().getCookie("ssm-sandbox-language")).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "language, tlh", "language, ''", "language, JA", "theme, pink", "theme, ''" })
	void areNothingUnheardOf(String field, String value) {
		assertThat(choose(field, value, "/")).hasStatus(400);
	}

	@Test
	void needTheTokenOfAForm() {
		assertThat(this.mvc.post()
			.uri("/preferences")
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.param("language", "ja")
			.param("back", "/")
			.accept(MediaType.TEXT_HTML)).hasStatus(403);
	}

	@Test
	void areOfferedOnThePageThatTheyLeadBackTo() {
		assertThat(back("/sandboxes?show=all&cursor=x")).isEqualTo("/sandboxes?show=all&cursor=x");
		assertThat(back("/nowhere?a=b")).isEqualTo("/nowhere?a=b");
	}

	@Test
	void areLeftForTheFirstPageWhenTheirAddressIsOpened() {
		assertThat(this.mvc.get().uri("/preferences").accept(MediaType.TEXT_HTML)).hasStatus(303).hasRedirectedUrl("/");
	}

	private String back(String address) {
		return HtmlPage.of(this.mvc.get().uri(address).accept(MediaType.TEXT_HTML).exchange()).value("back");
	}

	private MvcTestResult choose(String field, String value, String back) {
		return this.mvc.post()
			.uri("/preferences")
			.with(FormToken.from(this.mvc))
			.param(field, value)
			.param("back", back)
			.accept(MediaType.TEXT_HTML)
			.exchange();
	}

}
