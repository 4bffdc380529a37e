package io.ssmsandbox.pages;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxEvent;
import io.ssmsandbox.stream.EventEncoder;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.stereotype.Component;

/**
 * Sends an event as the very row that the status page would show for it, so that a row
 * looks the same whether it came with the page or later.
 */
@Component
class PageEventEncoder implements EventEncoder {

	private final ITemplateEngine templates;

	private final Times times;

	PageEventEncoder(ITemplateEngine templates, Times times) {
		this.templates = templates;
		this.times = times;
	}

	@Override
	public String encode(SandboxEvent event, Sandbox sandbox) {
		Map<String, Object> variables = Map.of("event", EventRow.of(event), "progress", sandbox.progress(), "times",
				this.times);
		return this.templates.process("sandbox/event", Set.of("row"), new Context(Locale.ENGLISH, variables)).strip();
	}

	@Override
	public boolean tellsOfSilentChanges() {
		return true;
	}

}
