package io.ssmsandbox.emulator.cloudformation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

import io.ssmsandbox.emulator.wire.AwsErrorException;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.WireProtocol;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StackListPageTests {

	private final List<String> newestFirst = new ArrayList<>(
			IntStream.range(0, 250).mapToObj((n) -> "event-" + (249 - n)).toList());

	@Test
	void holdsAHundred() {
		StackListPage<String> first = page(Map.of());

		assertThat(first.items()).hasSize(100).startsWith("event-249").endsWith("event-150");
	}

	@Test
	void neitherRepeatsNorHidesAnythingWhenEventsArriveMeanwhile() {
		List<String> read = new ArrayList<>();
		StackListPage<String> stackListPage = page(Map.of());
		read.addAll(stackListPage.items());
		for (int n = 250; stackListPage.nextToken() != null; n++) {
			this.newestFirst.add(0, "event-" + n);
			stackListPage = page(Map.of("NextToken", stackListPage.nextToken()));
			read.addAll(stackListPage.items());
		}

		assertThat(read).hasSize(250).doesNotHaveDuplicates().endsWith("event-0");
	}

	@Test
	void keepsItsTokenWhenItIsFiltered() {
		StackListPage<String> filtered = page(Map.of()).only((event) -> false);

		assertThat(filtered.items()).isEmpty();
		assertThat(filtered.nextToken()).isEqualTo(page(Map.of()).nextToken());
	}

	@Test
	void refusesATokenThatItNeverGave() {
		assertThatExceptionOfType(AwsErrorException.class).isThrownBy(() -> page(Map.of("NextToken", "bm90aGluZw")));
		assertThatExceptionOfType(AwsErrorException.class).isThrownBy(() -> page(Map.of("NextToken", "!")));
	}

	@Test
	void refusesATokenOfAnotherList() {
		String token = page(Map.of()).nextToken();

		assertThatExceptionOfType(AwsErrorException.class)
			.isThrownBy(() -> StackListPage.of(call(Map.of("NextToken", token)), "another", this.newestFirst,
					Function.identity()))
			.withMessage(token + " is not a valid NextToken");
	}

	@Test
	void refusesADamagedToken() {
		String token = page(Map.of()).nextToken();
		for (int i = 0; i < token.length(); i++) {
			char other = (token.charAt(i) == 'A') ? 'B' : 'A';
			String damaged = token.substring(0, i) + other + token.substring(i + 1);
			assertThatExceptionOfType(AwsErrorException.class).as(damaged)
				.isThrownBy(() -> page(Map.of("NextToken", damaged)));
		}
	}

	private StackListPage<String> page(Map<String, String> parameters) {
		return StackListPage.of(call(parameters), "stack", this.newestFirst, Function.identity());
	}

	private static ServiceCall call(Map<String, String> parameters) {
		return new ServiceCall("cloudformation", WireProtocol.QUERY, "r", "DescribeStackEvents", parameters, Map.of());
	}

}
