package io.ssmsandbox.sandbox;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list of sandboxes, newest first.
 *
 * @param items the sandboxes
 * @param next where to continue; null when this was the last page
 */
public record SandboxPage(List<Sandbox> items, @Nullable ListCursor next) {

	public SandboxPage {
		items = List.copyOf(items);
	}

	/**
	 * Creates a page from the rows of a query, which returns one row more than the page
	 * holds.
	 */
	static SandboxPage of(List<Sandbox> found, int limit) {
		if (found.size() <= limit) {
			return new SandboxPage(found, null);
		}
		List<Sandbox> items = found.subList(0, limit);
		return new SandboxPage(items, ListCursor.after(items.get(limit - 1)));
	}

	public Optional<ListCursor> continuation() {
		return Optional.ofNullable(this.next);
	}

}
