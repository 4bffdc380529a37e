package io.ssmsandbox.emulator.world;

import java.time.Duration;
import java.util.Set;

import io.ssmsandbox.emulator.stack.DeletionOptions;
import io.ssmsandbox.emulator.stack.StackStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class StackDeletionTests {

	private static final String TREE = """
			A: { Type: Test::Thing, Properties: { Seconds: 2 } }
			B: { Type: Test::Thing, Properties: { Seconds: 2, Uses: !Ref A } }
			C: { Type: Test::Thing, Properties: { Seconds: 2, Uses: !Ref A } }
			""";

	private static final String BLOCKED = """
			A: { Type: Test::Thing, Properties: { Seconds: 2 } }
			B: { Type: Test::Thing, Properties: { Seconds: 2, Uses: !Ref A, BlockedBy: B is in use. } }
			C: { Type: Test::Thing, Properties: { Seconds: 2 } }
			""";

	private final TestWorld test = new TestWorld();

	@Test
	void deletesDependantsFirstInParallel() {
		Stack stack = complete(TREE);

		this.test.delete(stack);
		this.test.pass(60);

		assertThat(TestWorld.history(stack)).endsWith("100.0 s DELETE_IN_PROGRESS: User Initiated",
				"101.0 B DELETE_IN_PROGRESS", "101.0 C DELETE_IN_PROGRESS", "106.0 B DELETE_COMPLETE",
				"106.0 C DELETE_COMPLETE", "106.0 A DELETE_IN_PROGRESS", "111.0 A DELETE_COMPLETE",
				"112.0 s DELETE_COMPLETE");
		assertThat(stack.events().get(stack.events().size() - 1).clientRequestToken()).isEqualTo("deletion-token-1");
		assertThat(this.test.things.existing).isEmpty();
	}

	@Test
	void losesItsNameAndKeepsItsArnForNinetyDays() {
		Stacks stacks = this.test.world.stacks(TestWorld.REGION);
		Stack stack = complete(TREE);

		this.test.delete(stack);
		this.test.pass(60);

		assertThat(stacks.findByNameOrArn("s")).isEmpty();
		assertThat(stacks.findByNameOrArn(stack.stackId())).containsSame(stack);
		assertThat(this.test.create("s", TREE).stackId()).isNotEqualTo(stack.stackId());
		this.test.pass(Duration.ofDays(90).toSeconds());
		assertThat(stacks.findByNameOrArn(stack.stackId())).isEmpty();
	}

	@Test
	void failsWithTheBlockingResourceAndKeepsItsDependencies() {
		Stack stack = complete(BLOCKED);

		this.test.delete(stack);
		this.test.pass(60);

		assertThat(TestWorld.history(stack)).endsWith("101.0 B DELETE_IN_PROGRESS", "101.0 C DELETE_IN_PROGRESS",
				"103.0 B DELETE_FAILED: B is in use.", "106.0 C DELETE_COMPLETE",
				"107.0 s DELETE_FAILED: The following resource(s) failed to delete: [B]. ");
		assertThat(this.test.things.existing).hasSize(2);
	}

	@Test
	void canBeDeletedAgainOnceNothingBlocksIt() {
		Stack stack = complete(BLOCKED);
		this.test.delete(stack);
		this.test.pass(60);

		this.test.things.existing.replaceAll((id, reason) -> "");
		this.test.delete(stack);
		this.test.pass(60);

		assertThat(stack.status()).isEqualTo(StackStatus.DELETE_COMPLETE);
		assertThat(this.test.things.existing).isEmpty();
	}

	@Test
	void retainsTheResourcesThatTheCallerNames() {
		Stack stack = complete(BLOCKED);
		this.test.delete(stack);
		this.test.pass(60);

		this.test.delete(stack, new DeletionOptions(Set.of("B"), false, null));
		this.test.pass(60);

		assertThat(TestWorld.history(stack)).endsWith("161.0 B DELETE_SKIPPED", "161.0 A DELETE_IN_PROGRESS",
				"166.0 A DELETE_COMPLETE", "167.0 s DELETE_COMPLETE");
		assertThat(this.test.things.existing).hasSize(1);
	}

	@Test
	void skipsWhatTheTemplateRetains() {
		Stack stack = complete("A: { Type: Test::Thing, DeletionPolicy: Retain, Properties: { Seconds: 2 } }");

		this.test.delete(stack);
		this.test.pass(60);

		assertThat(TestWorld.history(stack)).endsWith("101.0 A DELETE_SKIPPED", "102.0 s DELETE_COMPLETE");
		assertThat(this.test.things.existing).hasSize(1);
	}

	@Test
	void cancelsACreationInProgress() {
		Stack stack = this.test.create("s", """
				A: { Type: Test::Thing, Properties: { Seconds: 2 } }
				B: { Type: Test::Thing, Properties: { Seconds: 600, Uses: !Ref A } }
				C: { Type: Test::Thing, Properties: { Seconds: 2, Uses: !Ref B } }
				""");
		this.test.pass(20);

		this.test.delete(stack);
		this.test.pass(700);

		assertThat(TestWorld.history(stack)).endsWith("20.0 s DELETE_IN_PROGRESS: User Initiated",
				"20.0 B CREATE_FAILED: Resource creation cancelled", "21.0 B DELETE_IN_PROGRESS",
				"26.0 B DELETE_COMPLETE", "26.0 A DELETE_IN_PROGRESS", "31.0 A DELETE_COMPLETE",
				"32.0 s DELETE_COMPLETE");
		assertThat(this.test.things.existing).isEmpty();
	}

	@Test
	void canStartBeforeTheFirstResource() {
		Stack stack = this.test.create("s", TREE);

		this.test.delete(stack);
		this.test.pass(60);

		assertThat(TestWorld.history(stack)).containsExactly("0.0 s CREATE_IN_PROGRESS: User Initiated",
				"0.0 s DELETE_IN_PROGRESS: User Initiated", "2.0 s DELETE_COMPLETE");
	}

	@Test
	void turnsARollbackInProgressIntoADeletion() {
		Stack stack = this.test.create("s", """
				A: { Type: Test::Thing, Properties: { Seconds: 2 } }
				B: { Type: Test::Thing, DependsOn: A, Properties: { Seconds: 2, FailsWith: Broken. } }
				""");
		this.test.pass(8);
		assertThat(stack.status()).isEqualTo(StackStatus.ROLLBACK_IN_PROGRESS);

		this.test.delete(stack);
		this.test.pass(60);

		assertThat(TestWorld.history(stack)).endsWith("8.0 s DELETE_IN_PROGRESS: User Initiated",
				"12.002 A DELETE_COMPLETE", "13.002 s DELETE_COMPLETE");
	}

	@Test
	void clearsAwayWhatARollbackLeft() {
		Stack stack = this.test.create("s", "A: { Type: Test::Thing, Properties: { Seconds: 2, FailsWith: No. } }");
		this.test.pass(60);
		assertThat(stack.status()).isEqualTo(StackStatus.ROLLBACK_COMPLETE);

		this.test.delete(stack);
		this.test.pass(60);

		assertThat(TestWorld.history(stack)).endsWith("60.0 s DELETE_IN_PROGRESS: User Initiated",
				"62.0 s DELETE_COMPLETE");
	}

	@Test
	void triesOnceMoreWhenItIsForcedAndLeavesTheRest() {
		Stack stack = complete("""
				A: { Type: Test::Thing, Properties: { Seconds: 2, BlockedBy: A is in use. } }
				B: { Type: Test::Thing, Properties: { Seconds: 2, Uses: !Ref A, BlockedBy: B is in use. } }
				""");
		this.test.delete(stack);
		this.test.pass(60);

		this.test.delete(stack, new DeletionOptions(Set.of(), true, null));
		this.test.pass(60);

		assertThat(TestWorld.history(stack)).endsWith("161.0 B DELETE_IN_PROGRESS",
				"163.0 B DELETE_FAILED: B is in use.", "163.0 B DELETE_SKIPPED", "163.0 A DELETE_IN_PROGRESS",
				"165.0 A DELETE_FAILED: A is in use.", "165.0 A DELETE_SKIPPED", "166.0 s DELETE_COMPLETE");
		assertThat(this.test.things.existing).hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "delete", "deleted", "delete without end", "deleted without end" })
	void survivesAFaultOfItsOwnAsAFailedResource(String point) {
		Stack stack = complete("A: { Type: Test::Thing, Properties: { Seconds: 3, BreaksAt: %s } }".formatted(point));

		this.test.delete(stack);
		this.test.pass(60);

		assertThat(stack.status()).isEqualTo(StackStatus.DELETE_FAILED);
		assertThat(TestWorld.history(stack))
			.anyMatch((line) -> line.contains("A DELETE_FAILED") && line.contains("InternalFailure"));
		assertThat(WorldDump.of(this.test.reborn(new WorldSettings(1, 5)))).isEqualTo(WorldDump.of(this.test));
	}

	private Stack complete(String resources) {
		Stack stack = this.test.create("s", resources);
		this.test.pass(100);
		assertThat(stack.status()).isEqualTo(StackStatus.CREATE_COMPLETE);
		return stack;
	}

}
