package io.ssmsandbox.emulator.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import io.ssmsandbox.SettableClock;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CallFaultsTests {

	private final SettableClock clock = new SettableClock(Instant.parse("2026-11-24T06:00:00Z"));

	@Test
	void matchesOnlyTheNextCalls() {
		CallFaults faults = faults("{ operation: DescribeStacks, next: 2, delay: PT1S }");

		assertThat(strikes(faults, "ListStacks", 1)).containsExactly(false);
		assertThat(strikes(faults, "DescribeStacks", 4)).containsExactly(true, true, false, false);
	}

	@Test
	void matchesTheSameShareForTheSameSeed() {
		String rule = "{ share: 30%, seed: 7, delay: PT1S }";
		List<Boolean> first = strikes(faults(rule), "DescribeStacks", 1000);

		assertThat(strikes(faults(rule), "DescribeStacks", 1000)).isEqualTo(first);
		assertThat(strikes(faults(rule.replace('7', '8')), "DescribeStacks", 1000)).isNotEqualTo(first);
		assertThat(first.stream().filter(Boolean::booleanValue).count()).isBetween(250L, 350L);
	}

	@Test
	void matchesOnlyBetweenStartAndEnd() {
		CallFaults faults = faults("{ from: PT10S, until: PT20S, delay: PT1S }");

		assertThat(strikes(faults, "DescribeStacks", 1)).containsExactly(false);
		this.clock.advance(Duration.ofSeconds(10));
		assertThat(strikes(faults, "DescribeStacks", 1)).containsExactly(true);
		this.clock.advance(Duration.ofSeconds(10));
		assertThat(strikes(faults, "DescribeStacks", 1)).containsExactly(false);
	}

	@Test
	void allowsARateInEachRegion() {
		CallFaults faults = faults("{ operation: Describe*, beyond: { per-second: 2, burst: 3 }, error: Throttling }");

		assertThat(strikes(faults, "DescribeStacks", 2)).containsExactly(false, false);
		assertThat(strikes(faults, "DescribeStackEvents", 2)).containsExactly(false, true);
		assertThat(faults.matchRule("cloudformation", "DescribeStacks", "us-east-1")).isEmpty();
		this.clock.advance(Duration.ofMillis(500));
		assertThat(strikes(faults, "DescribeStacks", 2)).containsExactly(false, true);
		this.clock.advance(Duration.ofHours(1));
		assertThat(strikes(faults, "DescribeStacks", 4)).containsExactly(false, false, false, true);
	}

	@Test
	void triesItsRulesInOrder() {
		CallFaults faults = faults("{ next: 1, error: Throttling }, { delay: PT1S }");

		assertThat(faults.matchRule("ssm", "GetParameters", "us-east-1")).get().isInstanceOf(CallEffect.Known.class);
		assertThat(faults.matchRule("ssm", "GetParameters", "us-east-1")).get().isInstanceOf(CallEffect.Delayed.class);
	}

	private CallFaults faults(String rules) {
		return new CallFaults(FaultScript.read("calls: [" + rules + "]"), this.clock);
	}

	private static List<Boolean> strikes(CallFaults faults, String operation, int times) {
		return IntStream.range(0, times)
			.mapToObj((call) -> faults.matchRule("cloudformation", operation, "ap-northeast-1").isPresent())
			.toList();
	}

}
