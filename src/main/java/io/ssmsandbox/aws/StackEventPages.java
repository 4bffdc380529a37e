package io.ssmsandbox.aws;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * Reads the events of a stack page by page, from the newest back to the first known one.
 * Events of the same millisecond may change their order between responses, so each page
 * is read to its end: an unknown event may follow a known one.
 */
final class StackEventPages {

	// Keyed by id, because an event that arrives between two pages shifts the rest.
	private final Map<String, StackEvent> fresh = new LinkedHashMap<>();

	private final Predicate<String> known;

	private StackEventPages(Predicate<String> known) {
		this.known = known;
	}

	/**
	 * The unknown events, oldest first.
	 * @param known whether an event of this id was seen before
	 * @param ask returns the page of a token, the newest page for null
	 */
	static List<StackEvent> since(Predicate<String> known, Function<@Nullable String, Page> ask) {
		StackEventPages history = new StackEventPages(known);
		String next = null;
		do {
			Page page = ask.apply(next);
			next = history.reachesWhatIsKnown(page) ? null : page.nextToken();
		}
		while (next != null);
		List<StackEvent> oldestFirst = new ArrayList<>(history.fresh.values());
		Collections.reverse(oldestFirst);
		return oldestFirst;
	}

	private boolean reachesWhatIsKnown(Page page) {
		boolean reached = false;
		for (StackEvent event : page.events()) {
			if (this.known.test(event.eventId())) {
				reached = true;
			}
			else {
				this.fresh.putIfAbsent(event.eventId(), event);
			}
		}
		return reached;
	}

	/**
	 * One page of events.
	 *
	 * @param events newest first
	 * @param nextToken the token of the next older page; null when this is the oldest
	 */
	record Page(List<StackEvent> events, @Nullable String nextToken) {
	}

}
