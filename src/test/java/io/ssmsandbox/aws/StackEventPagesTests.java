package io.ssmsandbox.aws;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StackEventPagesTests {

	private static final int PAGE = 100;

	private final List<@Nullable String> requestedTokens = new ArrayList<>();

	@Test
	void readsAllPagesOfANewStack() {
		List<String> news = since(Set.of(), pages(numbered(400)));

		assertThat(news).containsExactlyElementsOf(oldestFirst(numbered(400)));
		assertThat(this.requestedTokens).containsExactly(null, "100", "200", "300");
	}

	@Test
	void stopsWithThePageThatHoldsAKnownEvent() {
		List<String> news = since(Set.of("150"), pages(numbered(400)));

		assertThat(this.requestedTokens).containsExactly(null, "100");
		assertThat(news).doesNotContain("150").contains("149", "151").doesNotContain("200");
	}

	@Test
	void findsAnUnknownEventAfterAKnownOne() {
		assertThat(since(Set.of("old", "known"), pages(List.of("new", "known", "late", "old")))).containsExactly("late",
				"new");
	}

	@Test
	void returnsAShiftedEventOnce() {
		Function<@Nullable String, StackEventPages.Page> shifting = (token) -> (token == null) ? page("next", "c", "b")
				: page(null, "b", "a");

		assertThat(since(Set.of(), shifting)).containsExactly("a", "b", "c");
	}

	@Test
	void returnsNothingWithoutNewEvents() {
		assertThat(since(Set.of("b", "a"), pages(List.of("b", "a")))).isEmpty();
		assertThat(since(Set.of(), pages(List.of()))).isEmpty();
	}

	private List<String> since(Set<String> known, Function<@Nullable String, StackEventPages.Page> pages) {
		return StackEventPages.since(known::contains, (token) -> {
			this.requestedTokens.add(token);
			return pages.apply(token);
		}).stream().map(StackEvent::eventId).toList();
	}

	private static Function<@Nullable String, StackEventPages.Page> pages(List<String> newestFirst) {
		return (token) -> {
			int from = (token == null) ? 0 : Integer.parseInt(token);
			int to = Math.min(from + PAGE, newestFirst.size());
			String next = (to < newestFirst.size()) ? String.valueOf(to) : null;
			return page(next, newestFirst.subList(from, to).toArray(String[]::new));
		};
	}

	private static StackEventPages.Page page(@Nullable String next, String... ids) {
		return new StackEventPages.Page(Stream.of(ids).map(StackEventPagesTests::event).toList(), next);
	}

	private static StackEvent event(String id) {
		return new StackEvent(id, Instant.EPOCH, "Vpc", null, "AWS::EC2::VPC", "CREATE_IN_PROGRESS", null);
	}

	private static List<String> numbered(int count) {
		return IntStream.range(0, count).mapToObj(String::valueOf).toList();
	}

	private static List<String> oldestFirst(List<String> newestFirst) {
		List<String> reversed = new ArrayList<>(newestFirst);
		Collections.reverse(reversed);
		return reversed;
	}

}
