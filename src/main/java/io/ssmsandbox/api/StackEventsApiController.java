package io.ssmsandbox.api;

import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.Sandboxes;
import io.ssmsandbox.stream.EventCursor.Source;
import io.ssmsandbox.stream.EventCursor;
import io.ssmsandbox.stream.EventEncoder;
import io.ssmsandbox.stream.TimelineStreams;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

/**
 * Serves the timeline of a stack at one address: as a list, or live for clients that
 * accept an event stream.
 */
@RestController
@RequestMapping("/stacks/{id}/events")
class StackEventsApiController {

	private final Sandboxes sandboxes;

	private final TimelineStreams streams;

	private final EventEncoder json;

	StackEventsApiController(Sandboxes sandboxes, TimelineStreams streams, JsonMapper mapper) {
		this.sandboxes = sandboxes;
		this.streams = streams;
		this.json = (event, sandbox) -> mapper.writeValueAsString(EventView.of(event, sandbox.request()));
	}

	/**
	 * Returns the list. The mapping has no media type, so it serves every client that
	 * does not explicitly request an event stream.
	 */
	@GetMapping
	ListView<EventView> list(@PathVariable SandboxId id) {
		Sandbox sandbox = this.sandboxes.get(id).requireNotRetired();
		return new ListView<>(this.sandboxes.readTimeline(sandbox)
			.stream()
			.map((event) -> EventView.of(event, sandbox.request()))
			.toList());
	}

	@GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	ResponseEntity<ResponseBodyEmitter> follow(@PathVariable SandboxId id,
			@RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId, HttpMethod method) {
		if (method == HttpMethod.HEAD) {
			this.sandboxes.get(id).requireNotRetired();
			return this.streams.headersOnly();
		}
		return this.streams.follow(id, EventCursor.parse(Source.LAST_EVENT_ID, lastEventId), this.json);
	}

}
