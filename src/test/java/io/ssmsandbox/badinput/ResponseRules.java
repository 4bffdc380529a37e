package io.ssmsandbox.badinput;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks the response to a bad request.
 */
final class ResponseRules {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** The result of the corpus's expressions: 77777 times 88888. */
	private static final String EVALUATED = "6913441976";

	/** The marks in a page if text of the corpus has become markup. */
	private static final String MARKUP = "[data-bad-input], [onload], [onerror], [onfocus], [onmouseover], iframe, "
			+ "script:not([src]), [href^=javascript], [href^=data], [href^=//], [action^=http]";

	private static final List<String> PROTECTIONS = List.of("content-security-policy: default-src 'none'",
			"x-content-type-options: nosniff", "x-frame-options: deny", "x-request-id: ");

	private final List<String> faults = new ArrayList<>();

	private final Answer answer;

	ResponseRules(Answer answer) {
		this.answer = answer;
	}

	/**
	 * Checks the rules for every response.
	 */
	ResponseRules always() {
		require(this.answer.status() > 0, "no answer");
		if (this.answer.status() == 0) {
			return this;
		}
		require(this.answer.status() < 500, "a fault of ours");
		String head = this.answer.head().toLowerCase(Locale.ROOT);
		PROTECTIONS.forEach((protection) -> require(head.contains(protection), "without " + protection));
		require(this.answer.headers().stream().allMatch((line) -> line.matches("[\\x20-\\x7e]+")),
				"a header with odd characters");
		require(!head.contains("\nx-bad-input"), "a header of ours that we did not write");
		require(!this.answer.text().contains(EVALUATED), "evaluated");
		if (this.answer.isPage() && head.contains("charset=utf-8")) {
			page();
		}
		if (this.answer.isProblem()) {
			problem();
		}
		return this;
	}

	private void page() {
		Document page = Jsoup.parse(this.answer.text());
		require(page.select(MARKUP).isEmpty(), "text became markup: " + page.select(MARKUP));
		require(this.answer.text().chars().noneMatch((unit) -> unit < ' ' && unit != '\n' && unit != '\t'),
				"a page with control characters");
		if (this.answer.status() >= 400) {
			require(!page.select("main").text().isBlank(), "an empty page");
			require(LegibleTextRules.isLegible(page.select(".error-page").text()), "an error text with odd characters");
		}
	}

	private void problem() {
		try {
			JsonNode problem = JSON.readTree(this.answer.body());
			require(problem.at("/status").asInt() == this.answer.status(), "another status inside");
			require(problem.at("/code").asString("").matches("[a-z0-9-]+"), "no code");
			require(problem.at("/detail").asString("").length() > 15, "no reason");
			require(LegibleTextRules.isLegible(problem.toString()), "odd characters");
			require(this.answer.body().length < 20_000, "an answer of " + this.answer.body().length + " bytes");
		}
		catch (JacksonException ex) {
			this.faults.add("a problem that is no JSON");
		}
	}

	/**
	 * Checks the content of a refusal.
	 * @param page whether the response is an HTML page
	 */
	ResponseRules refuses(boolean page) {
		require(this.answer.status() >= 400 && this.answer.status() < 500, "not refused");
		if (this.answer.status() >= 400 && this.answer.status() < 500) {
			require(this.answer.isProblem() || page && this.answer.isPage(),
					"sent as " + this.answer.header("Content-Type"));
		}
		return this;
	}

	ResponseRules hasStatus(int status) {
		require(this.answer.status() == status, "not " + status + " " + this.answer.text());
		return this;
	}

	/**
	 * Checks that the form shows the submitted value again.
	 */
	ResponseRules keeps(String field, String typed) {
		if (this.answer.isPage() && !isErrorPage()) {
			Document page = Jsoup.parse(this.answer.text());
			String kept = page.select("input[name=" + field + "], select[name=" + field + "] option[selected]").val();
			require(kept.equals(typed), "keeps " + kept);
		}
		return this;
	}

	private boolean isErrorPage() {
		return this.answer.text().contains("error-page");
	}

	/**
	 * The place to which the problem response must point.
	 */
	ResponseRules pointsAt(String kind, String place) {
		if (this.answer.isProblem() && !isOfTheWholeRequest()) {
			String pointer = JSON.readTree(this.answer.body()).at("/errors/0/" + kind).asString("nothing");
			require(pointer.equals(place), "points at " + pointer);
		}
		return this;
	}

	private boolean isOfTheWholeRequest() {
		return this.answer.text().contains("\"malformed-");
	}

	private void require(boolean holds, String fault) {
		if (!holds) {
			this.faults.add(fault);
		}
	}

	List<String> faults() {
		return this.faults;
	}

}
