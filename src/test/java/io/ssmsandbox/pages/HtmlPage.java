package io.ssmsandbox.pages;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.stream.Stream;

import org.assertj.core.api.Assertions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * An HTML page as a user sees it: texts, links and field values.
 */
public final class HtmlPage {

	private final Document document;

	private HtmlPage(Document document) {
		this.document = document;
	}

	public static HtmlPage of(MvcTestResult result) {
		Assertions.assertThat(result.getResponse().getContentType()).startsWith(MediaType.TEXT_HTML_VALUE);
		try {
			return new HtmlPage(Jsoup.parse(result.getResponse().getContentAsString()));
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Whether browsers render it in standards mode rather than quirks mode.
	 */
	public boolean isStandard() {
		return this.document.quirksMode() == Document.QuirksMode.noQuirks;
	}

	/**
	 * Returns the declared language.
	 */
	public String language() {
		return this.document.select("html").attr("lang");
	}

	/**
	 * Returns all text, without tags, with collapsed white space.
	 */
	public String text() {
		return this.document.body().text();
	}

	/**
	 * Returns the page's own texts, one per text node or attribute, without user input
	 * and without AWS's texts.
	 */
	public List<String> words() {
		Document own = this.document.clone();
		own.select("code, .command, .cause, .would, option, input[placeholder]").remove();
		Stream<String> texts = own.getAllElements().stream().map(Element::ownText);
		Stream<String> attributes = Stream.of("title", "aria-label", "alt", "data-label", "data-rule", "data-title")
			.flatMap((name) -> own.select("[" + name + "]").eachAttr(name).stream());
		Stream<String> ofScripts = own.getAllElements()
			.stream()
			.flatMap((element) -> element.attributes().asList().stream())
			.filter((attribute) -> attribute.getKey().startsWith("data-say-"))
			.map((attribute) -> attribute.getValue());
		return Stream.of(texts, attributes, ofScripts)
			.flatMap((each) -> each)
			.filter((text) -> !text.isBlank())
			.toList();
	}

	/**
	 * Returns the value of a field: its text or its choice; empty when there is none.
	 */
	public String value(String field) {
		List<Element> named = named(field);
		Assertions.assertThat(named).as("field " + field).isNotEmpty();
		Element first = named.get(0);
		if (first.tagName().equals("select")) {
			return first.select("option[selected]").val();
		}
		if (first.attr("type").equals("radio")) {
			return named.stream().filter((each) -> each.hasAttr("checked")).map(Element::val).findFirst().orElse("");
		}
		return first.val();
	}

	/**
	 * Returns the options of a field.
	 */
	public List<String> choices(String field) {
		return named(field).stream()
			.flatMap(
					(each) -> each.tagName().equals("select") ? each.select("option").stream() : List.of(each).stream())
			.filter((each) -> !each.hasAttr("disabled"))
			.map(Element::val)
			.toList();
	}

	private List<Element> named(String field) {
		return this.document.select("[name=" + field + "]");
	}

	/**
	 * Returns the targets of its links.
	 */
	public List<String> links() {
		return this.document.select("a[href]").eachAttr("href");
	}

	/**
	 * Returns the targets of the POST forms in its content.
	 */
	public List<String> forms() {
		return this.document.select("main form[method=post]").eachAttr("action");
	}

	/**
	 * Returns the rows of its event table as in the page, from top to bottom.
	 */
	public List<String> eventRows() {
		return this.document.select("#events > tr").stream().map(Element::outerHtml).toList();
	}

	/**
	 * Returns a single row in the form of the page's rows.
	 */
	static String row(String html) {
		return Jsoup.parse("<table><tbody>" + html + "</tbody></table>").select("tr").outerHtml();
	}

	/**
	 * Whether a user's text became part of the page's markup.
	 */
	public boolean contains(String selector) {
		return !this.document.select(selector).isEmpty();
	}

}
