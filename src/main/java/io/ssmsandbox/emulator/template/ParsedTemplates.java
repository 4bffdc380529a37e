package io.ssmsandbox.emulator.template;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A cache of the most recently used templates, by their text. Most stacks of an account
 * come from a few templates, and parsing takes longer than the rest of a call. Not
 * thread-safe: the world's lock guards it.
 */
public final class ParsedTemplates {

	/**
	 * The cache takes a few megabytes at most, because a template body has at most 51,200
	 * bytes.
	 */
	private static final int KEPT = 32;

	private final Map<String, ParsedTemplate> byBody = new LastRead();

	/**
	 * Returns a template in YAML or JSON from the cache, or parses it.
	 * @throws InvalidTemplateException with CloudFormation's wording
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
	 * Removes the least recently used entry.
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
