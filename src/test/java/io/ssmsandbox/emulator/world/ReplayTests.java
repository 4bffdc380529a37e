package io.ssmsandbox.emulator.world;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.ssmsandbox.emulator.journal.JournalRecord;
import io.ssmsandbox.emulator.journal.JournalUnusableException;
import io.ssmsandbox.emulator.stack.StackEvent;
import io.ssmsandbox.emulator.stack.StackStatus;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ReplayTests {

	private static final WorldSettings TODAY = new WorldSettings(3, 5);

	private static final WorldSettings TOMORROW = new WorldSettings(50, 1);

	private static final String TREE = """
			A: { Type: Test::EarlyThing, Properties: { Seconds: 7 } }
			B: { Type: Test::Thing, Properties: { Seconds: 20, Uses: !Ref A } }
			""";

	private final TestWorld test = new TestWorld(TODAY);

	@Test
	void givesAnEqualWorldWithOtherSettings() {
		Stack first = this.test.create("first", TREE);
		this.test.pass(2);
		this.test.create("second", TREE);
		this.test.pass(1);
		this.test.delete(first);
		this.test.pass(30);
		this.test.world.protectStack(named("second"), true);

		TestWorld reborn = this.test.reborn(TOMORROW);

		assertThat(picture(reborn)).isEqualTo(picture(this.test));
		assertThat(reborn.things.existing).isEqualTo(this.test.things.existing);
		assertThat(reborn.world.stacks(TestWorld.REGION).findByName("second").orElseThrow().terminationProtection())
			.isTrue();
	}

	@Test
	void continuesTheOperationsInProgress() {
		this.test.create("s", TREE);
		this.test.pass(5);

		TestWorld reborn = this.test.reborn(TOMORROW);
		reborn.pass(60);
		this.test.pass(60);

		assertThat(picture(reborn)).isEqualTo(picture(this.test));
		assertThat(reborn.world.stacks(TestWorld.REGION).findByName("s").orElseThrow().status())
			.isEqualTo(StackStatus.CREATE_COMPLETE);
	}

	@Test
	void doesNotDependOnTheNumberOfReads() {
		this.test.create("s", TREE);
		for (int i = 0; i < 1000; i++) {
			this.test.world.advanceTo(this.test.world.now().plusMillis(17));
		}

		assertThat(picture(this.test.reborn(TODAY))).isEqualTo(picture(this.test));
	}

	@Test
	void neverLetsTimeRunBackwards() {
		Instant now = this.test.world.now();

		this.test.world.advanceTo(now.minusSeconds(5));

		assertThat(this.test.world.now()).isEqualTo(now);
	}

	@Test
	void refusesAChangeThatItDoesNotKnow() {
		JournalRecord unknown = new JournalRecord(TestWorld.START, "update-stack", Map.of());

		assertThatExceptionOfType(JournalUnusableException.class)
			.isThrownBy(() -> this.test.world.replay(List.of(unknown)))
			.withMessageContaining("update-stack");
	}

	@Test
	void refusesAChangeToAStackThatIsNotThere() {
		Stack stack = this.test.create("s", TREE);
		this.test.delete(stack);

		assertThatExceptionOfType(JournalUnusableException.class)
			.isThrownBy(() -> new TestWorld().world.replay(List.of(this.test.remembered.get(1))))
			.withMessageContaining("delete-stack");
	}

	@Test
	void refusesAMemberThatItDoesNotKnow() {
		this.test.create("s", TREE);
		Map<String, Object> body = new LinkedHashMap<>(this.test.remembered.get(0).body());
		body.put("importExisting", true);
		JournalRecord newer = new JournalRecord(TestWorld.START, "create-stack", body);

		assertThatExceptionOfType(JournalUnusableException.class)
			.isThrownBy(() -> new TestWorld().world.replay(List.of(newer)))
			.withMessageContaining(
					"holds a change that this version cannot read, create-stack at 2026-01-01T00:00:00Z");
	}

	@Test
	void readsWhatAnOlderVersionWrote() {
		this.test.delete(this.test.create("s", TREE));
		List<JournalRecord> older = this.test.remembered.stream().map(ReplayTests::older).toList();

		TestWorld reborn = new TestWorld(TODAY);
		reborn.world.replay(older);

		assertThat(WorldDump.of(reborn)).isEqualTo(WorldDump.of(this.test));
	}

	/** Returns the change without the members that newer versions have added. */
	@SuppressWarnings("unchecked")
	private static JournalRecord older(JournalRecord change) {
		Map<String, Object> body = new LinkedHashMap<>(change.body());
		body.keySet().removeAll(Set.of("forced", "roleArn"));
		body.computeIfPresent("request", (name, request) -> {
			Map<String, Object> members = new LinkedHashMap<>((Map<String, Object>) request);
			members.keySet().removeAll(Set.of("retainExceptOnCreate", "roleArn"));
			return members;
		});
		return new JournalRecord(change.at(), change.kind(), body);
	}

	private Stack named(String name) {
		return this.test.world.stacks(TestWorld.REGION).findByName(name).orElseThrow();
	}

	private static List<List<StackEvent>> picture(TestWorld test) {
		return test.world.stacks(TestWorld.REGION).all().stream().map(Stack::events).map(List::copyOf).toList();
	}

}
