package io.ssmsandbox.emulator.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ListPageTests {

	private final List<String> all = new ArrayList<>(List.of("a", "b", "c", "d", "e"));

	@Test
	void leadsThroughTheWholeList() {
		ListPage<String> first = page(Optional.empty());
		ListPage<String> second = page(Optional.ofNullable(first.nextToken()));
		ListPage<String> third = page(Optional.ofNullable(second.nextToken()));

		assertThat(first.items()).containsExactly("a", "b");
		assertThat(second.items()).containsExactly("c", "d");
		assertThat(third.items()).containsExactly("e");
		assertThat(third.nextToken()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", "b" })
	void skipsNothingWhenAShownItemIsDeletedMeanwhile(String deleted) {
		ListPage<String> first = page(Optional.empty());
		this.all.remove(deleted);

		assertThat(page(Optional.ofNullable(first.nextToken())).items()).containsExactly("c", "d");
	}

	@Test
	void endsWhenAllIsDeletedMeanwhile() {
		ListPage<String> first = page(Optional.empty());
		this.all.clear();

		assertThat(page(Optional.ofNullable(first.nextToken())).items()).isEmpty();
	}

	@Test
	void refusesTheTokenOfAnotherList() {
		String token = page(Optional.empty()).nextToken();

		assertRefused(() -> ListPage.of("other", this.all, Function.identity(), 2, Optional.ofNullable(token)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "letters", "letters\n1", "letters\nx\na", "letters\n-1\na", "letters\n0\na",
			"letters\n4294967295\na", "offset:4294967295" })
	void refusesAnUnknownToken(String text) {
		String token = Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));

		assertRefused(() -> page(Optional.of(token)));
		assertRefused(() -> page(Optional.of(text)));
	}

	private ListPage<String> page(Optional<String> token) {
		return ListPage.of("letters", this.all, Function.identity(), 2, token);
	}

	private static void assertRefused(Runnable question) {
		assertThatExceptionOfType(AwsErrorException.class).isThrownBy(question::run)
			.satisfies((error) -> assertThat(error.code()).isEqualTo("InvalidNextToken"));
	}

}
