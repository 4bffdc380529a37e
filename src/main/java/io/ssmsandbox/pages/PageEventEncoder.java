package io.ssmsandbox.pages;

import java.util.Map;
import java.util.Set;

import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxEvent;
import io.ssmsandbox.stream.EventEncoder;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Encodes an event as the table row that the status page would show, so that a streamed
 * row looks like one that came with the page.
 */
class PageEventEncoder implements EventEncoder {

	private final ITemplateEngine templates;

	private final TimeFormat timeFormat;

	private final Language language;

	PageEventEncoder(ITemplateEngine templates, TimeFormat timeFormat, Language language) {
		this.templates = templates;
		this.timeFormat = timeFormat.withLanguage(language);
		this.language = language;
	}

	@Override
	public String encode(SandboxEvent event, Sandbox sandbox) {
		Map<String, Object> variables = Map.of("event", EventRow.of(event), "progress", sandbox.progress(), "times",
				this.timeFormat);
		return this.templates.process("sandbox/event", Set.of("row"), new Context(this.language.locale(), variables))
			.strip();
	}

	@Override
	public boolean sendsSilentChanges() {
		return true;
	}

}
