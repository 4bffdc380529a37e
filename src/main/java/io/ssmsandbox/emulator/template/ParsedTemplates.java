package io.ssmsandbox.emulator.template;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The templates that were read last, by their text. Most stacks of an account come from a
 * few templates, and reading one takes longer than all the rest of a call. Not
 * thread-safe: the world's lock guards it.
 */
public final class ParsedTemplates {

	/** A few megabytes at most, since a body has no more than 51,200 bytes. */
	private static final int KEPT = 32;

	private final Map<String, ParsedTemplate> byBody = new LastRead();

	/**
	 * Reads a template in YAML or JSON, or finds it again.
	 * @throws InvalidTemplateException in CloudFormation's words
	 */
	public ParsedTemplate parse(String body) {
		ParsedTemplate known = this.byBody.get(body);
		if (known != null) {
			return known;
		}
		ParsedTemplate parsedTemplate = ParsedTemplate.parse(body);
		this.byBody.put(body, parsedTemplate);
		return parsedTemplate;
	}

	/**
	 * Forgets what was not asked for the longest.
	 */
	private static final class LastRead extends LinkedHashMap<String, ParsedTemplate> {

		private static final long serialVersionUID = 1L;

		LastRead() {
			super(KEPT, 0.75f, true);
		}

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, ParsedTemplate> eldest) {
			return size() > KEPT;
		}

	}

}
