package io.ssmsandbox.pages;

import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.session.SessionLink;
import io.ssmsandbox.session.Sessions;
import io.ssmsandbox.stream.EventCursor.Source;
import io.ssmsandbox.stream.EventCursor;
import io.ssmsandbox.stream.TimelineStreams;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

/**
 * Serves a sandbox's status page, its live events and the link to its session.
 */
@Controller
@RequestMapping("/sandboxes/{id}")
class StatusPageController {

	private final AccessibleSandboxes sandboxes;

	private final StatusPageService pages;

	private final TimelineStreams streams;

	private final PageEventEncoders encoders;

	private final Sessions sessions;

	StatusPageController(AccessibleSandboxes sandboxes, StatusPageService pages, TimelineStreams streams,
			PageEventEncoders encoders, Sessions sessions) {
		this.sandboxes = sandboxes;
		this.pages = pages;
		this.streams = streams;
		this.encoders = encoders;
		this.sessions = sessions;
	}

	@GetMapping
	ModelAndView show(@PathVariable String id) {
		return new ModelAndView("sandbox/status", "page", this.pages.pageOf(this.sandboxes.get(id), null));
	}

	@GetMapping(params = "events=all")
	ModelAndView showEveryEvent(@PathVariable String id) {
		return new ModelAndView("sandbox/status", "page", this.pages.pageWithEveryEvent(this.sandboxes.get(id)));
	}

	/**
	 * Returns everything except the events, for the script that replaces it.
	 */
	@GetMapping("/summary")
	ModelAndView summary(@PathVariable String id) {
		return new ModelAndView("sandbox/summary", "page", this.pages.pageOf(this.sandboxes.get(id), null));
	}

	/**
	 * Streams new rows of the event table.
	 * @param after the last row that came with the page
	 * @param lastEventId the last event of a stream that broke off; it takes precedence,
	 * because the browser reconnects with the original address
	 */
	@GetMapping("/events")
	ResponseEntity<ResponseBodyEmitter> events(@PathVariable String id,
			@RequestParam(required = false) @Nullable String after,
			@RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId, HttpMethod method) {
		Sandbox sandbox = this.sandboxes.get(id);
		if (method == HttpMethod.HEAD) {
			sandbox.requireNotRetired();
			return this.streams.headersOnly();
		}
		EventCursor cursor = (lastEventId != null) ? EventCursor.parse(Source.LAST_EVENT_ID, lastEventId)
				: EventCursor.parse(Source.AFTER, after);
		return this.streams.follow(sandbox.id(), cursor, this.encoders.forCurrentLanguage());
	}

	/**
	 * Asks AWS whether a session can be opened, and redirects to it.
	 */
	@GetMapping("/session")
	ModelAndView openSession(@PathVariable String id) {
		Sandbox sandbox = this.sandboxes.get(id);
		SessionLink link = this.sessions.open(sandbox);
		return link.emulated() ? Redirects.statusOf(sandbox) : Redirects.address(link.url());
	}

}
