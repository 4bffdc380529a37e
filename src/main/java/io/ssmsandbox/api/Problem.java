package io.ssmsandbox.api;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.ProblemMessage;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.ModelAndView;

/**
 * An error response: a problem (RFC 9457) for other systems, the page {@code error} for
 * people.
 */
final class Problem {

	private final HttpStatusCode status;

	private final String code;

	private final List<Message> detail;

	private final List<Map<String, String>> errors = new ArrayList<>();

	private final HttpHeaders headers = new HttpHeaders();

	private final Map<String, Object> members = new LinkedHashMap<>();

	private @Nullable Message fix;

	private @Nullable String errorId;

	private Problem(HttpStatusCode status, String code, List<Message> detail) {
		this.status = status;
		this.code = code;
		this.detail = detail.stream().map(LegibleDetail::withoutUnsafeCharacters).toList();
	}

	/**
	 * Creates a problem.
	 * @param code a stable code for programs
	 * @param detail the error text for people
	 */
	static Problem of(HttpStatusCode status, String code, Message detail) {
		return new Problem(status, code, List.of(detail));
	}

	static Problem of(HttpStatusCode status, String code, List<Message> detail) {
		return new Problem(status, code, detail);
	}

	/**
	 * Creates a problem whose code is the HTTP status's own name.
	 */
	static Problem of(HttpStatusCode status, List<Message> detail) {
		HttpStatus known = HttpStatus.resolve(status.value());
		String code = (known != null) ? known.name().toLowerCase(Locale.ROOT).replace('_', '-') : "error";
		return new Problem(status, code, detail);
	}

	/**
	 * Adds an error in the body, at a JSON pointer.
	 */
	Problem addError(String pointer, List<Message> what) {
		return addError("pointer", pointer, what);
	}

	/**
	 * Adds an error in another part of the request.
	 */
	Problem addError(String kind, String place, List<Message> what) {
		Map<String, String> error = new LinkedHashMap<>();
		error.put(kind, LegibleDetail.withoutUnsafeCharacters(place));
		error.put("detail", inEnglish(what));
		this.errors.add(error);
		return this;
	}

	/**
	 * Sets what the client can do.
	 */
	Problem addFix(ProblemMessage what) {
		this.fix = Message.of(what);
		return this;
	}

	/**
	 * Sets the id under which the log has details.
	 */
	Problem addErrorId(String id) {
		this.errorId = id;
		return this;
	}

	Problem retryAfter(int seconds) {
		this.headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
		return this;
	}

	/**
	 * Adds a member for programs.
	 */
	Problem addMember(String name, Object value) {
		this.members.put(name, value);
		return this;
	}

	Problem header(String name, String value) {
		this.headers.set(name, value);
		return this;
	}

	Problem headers(HttpHeaders more) {
		this.headers.addAll(more);
		return this;
	}

	/**
	 * Returns the response for other systems.
	 * @param path the path as it was in the request
	 */
	ResponseEntity<ProblemDetail> asJson(String path) {
		ProblemDetail body = ProblemDetail.forStatusAndDetail(this.status, inEnglish(this.detail));
		body.setInstance(URI.create(path));
		body.setProperty("code", this.code);
		this.members.forEach(body::setProperty);
		if (!this.errors.isEmpty()) {
			body.setProperty("errors", this.errors);
		}
		if (this.fix != null) {
			body.setProperty("fix", this.fix.inEnglish());
		}
		if (this.errorId != null) {
			body.setProperty("errorId", this.errorId);
		}
		return ResponseEntity.status(this.status)
			.headers(this.headers)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(body);
	}

	private static String inEnglish(List<Message> messages) {
		return messages.stream()
			.map(LegibleDetail::withoutUnsafeCharacters)
			.map(Message::inEnglish)
			.collect(Collectors.joining(" "));
	}

	/**
	 * Returns the page. Its model holds {@code status}, {@code title}, {@code detail},
	 * {@code code}, {@code fix} and {@code errorId}; the last two can be absent.
	 * @param response receives the headers, because a page cannot hold them
	 */
	ModelAndView asPage(HttpServletResponse response) {
		this.headers.forEach((name, values) -> values.forEach((value) -> response.addHeader(name, value)));
		Map<String, @Nullable Object> model = new LinkedHashMap<>();
		HttpStatus known = HttpStatus.resolve(this.status.value());
		model.put("status", this.status.value());
		model.put("title", (known != null) ? known.getReasonPhrase() : "Error");
		model.put("detail", this.detail);
		model.put("code", this.code);
		model.put("fix", this.fix);
		model.put("errorId", this.errorId);
		ModelAndView page = new ModelAndView("error", model);
		page.setStatus(this.status);
		return page;
	}

}
