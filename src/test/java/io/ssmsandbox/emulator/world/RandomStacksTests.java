package io.ssmsandbox.emulator.world;

import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import io.ssmsandbox.emulator.stack.ResourceStatus;
import io.ssmsandbox.emulator.stack.StackResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the rules for every stack with many random stacks.
 */
class RandomStacksTests {

	/** The log of the emulator's own failures, of which there are many here. */
	private static final Logger FAULTS = Logger.getLogger(ResourceFailureReason.class.getName());

	@BeforeAll
	static void hush() {
		FAULTS.setLevel(Level.OFF);
	}

	@AfterAll
	static void speak() {
		FAULTS.setLevel(null);
	}

	static LongStream seeds() {
		return LongStream.range(0, 120);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void haveValidHistories(long seed) {
		RandomStackCalls life = new RandomStackCalls(seed);

		life.live();
		life.test.pass(10_000);

		assertThat(life.test.world.stacks(TestWorld.REGION).all()).isNotEmpty().allSatisfy((stack) -> {
			assertThat(stack.status().inProgress()).isFalse();
			assertThat(HistoryRules.brokenBy(stack)).isEmpty();
		});
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void retainOnlyTheRequestedResources(long seed) {
		RandomStackCalls life = new RandomStackCalls(seed);
		life.live();

		life.end();

		assertThat(life.living()).isEmpty();
		Set<String> skipped = life.test.world.stacks(TestWorld.REGION)
			.all()
			.stream()
			.flatMap((stack) -> stack.startedResources().stream())
			.filter((resource) -> resource.status() == ResourceStatus.DELETE_SKIPPED)
			.map(StackResource::createdId)
			.collect(Collectors.toSet());
		Set<String> existing = new TreeSet<>(life.test.things.existing.keySet());
		existing.addAll(life.test.earlyThings.existing.keySet());
		assertThat(existing).isSubsetOf(skipped);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void areTheSameInEveryReplay(long seed) {
		RandomStackCalls life = new RandomStackCalls(seed);
		for (int i = 0; i < 25; i++) {
			life.step();
			if (i % 8 == 0) {
				assertThat(WorldDump.of(life.test.reborn(new WorldSettings(99, 1)))).isEqualTo(WorldDump.of(life.test));
			}
		}
		life.end();

		assertThat(WorldDump.of(life.test.reborn(new WorldSettings(99, 1)))).isEqualTo(WorldDump.of(life.test));
	}

}
