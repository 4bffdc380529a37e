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
 * A page as its reader has it: what it says, where it leads, and what its forms are
 * filled in with.
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
	 * Whether browsers lay it out as the standard says, rather than as those of old did.
	 */
	public boolean isStandard() {
		return this.document.quirksMode() == Document.QuirksMode.noQuirks;
	}

	/**
	 * What it says that it is written in.
	 */
	public String language() {
		return this.document.select("html").attr("lang");
	}

	/**
	 * All text, without tags, its white space collapsed.
	 */
	public String text() {
		return this.document.body().text();
	}

	/**
	 * What its own words are, one text or attribute each: not what is typed, nor what AWS
	 * said.
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
	 * What a field holds: its text, or what is chosen; empty when nothing is.
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
	 * What a field lets one choose.
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
	 * Where its links lead.
	 */
	public List<String> links() {
		return this.document.select("a[href]").eachAttr("href");
	}

	/**
	 * Where the forms of its content are sent by POST.
	 */
	public List<String> forms() {
		return this.document.select("main form[method=post]").eachAttr("action");
	}

	/**
	 * The rows of its event table as they stand in the page, from top to bottom.
	 */
	public List<String> eventRows() {
		return this.document.select("#events > tr").stream().map(Element::outerHtml).toList();
	}

	/**
	 * A row by itself in the form of those of the page.
	 */
	static String row(String html) {
		return Jsoup.parse("<table><tbody>" + html + "</tbody></table>").select("tr").outerHtml();
	}

	/**
	 * Whether somebody's text became part of the page's markup.
	 */
	public boolean contains(String selector) {
		return !this.document.select(selector).isEmpty();
	}

}
