package io.ssmsandbox.api;

import java.beans.PropertyEditorSupport;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

import io.ssmsandbox.sandbox.SandboxState;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * The phases in a query, separated by commas or in several parameters. Spring's own list
 * binding would drop control characters around each one.
 *
 * @param states the phases, without empty ones
 */
record PhaseList(List<SandboxState> states) implements Iterable<SandboxState> {

	@Override
	public Iterator<SandboxState> iterator() {
		return this.states.iterator();
	}

	/**
	 * Parses the list; Spring joins several parameters with commas.
	 */
	static final class Editor extends PropertyEditorSupport {

		@Override
		public void setAsText(@Nullable String text) {
			setValue(new PhaseList(Arrays.stream(String.valueOf(text).split(","))
				.filter(StringUtils::hasText)
				.map(SandboxStateEditor::parse)
				.toList()));
		}

	}

}
