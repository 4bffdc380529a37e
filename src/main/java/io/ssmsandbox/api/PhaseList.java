package io.ssmsandbox.api;

import java.beans.PropertyEditorSupport;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

import io.ssmsandbox.sandbox.SandboxState;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Phases in a query, with commas between them or as several parameters. Read as a list of
 * an enum, Spring would drop control characters around each of them.
 *
 * @param states without those that are empty
 */
record PhaseList(List<SandboxState> states) implements Iterable<SandboxState> {

	@Override
	public Iterator<SandboxState> iterator() {
		return this.states.iterator();
	}

	/**
	 * Reads it; Spring has put commas between several parameters.
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
