package io.ssmsandbox.emulator.world;

import java.util.List;

import io.ssmsandbox.emulator.stack.OnStackFailure;
import io.ssmsandbox.emulator.stack.StackEvent;
import io.ssmsandbox.emulator.stack.StackOperation;
import io.ssmsandbox.emulator.stack.StackResource;
import io.ssmsandbox.emulator.stack.StackStatus;
import io.ssmsandbox.emulator.template.OutputValue;
import io.ssmsandbox.emulator.template.function.InvalidTemplateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class StackCreationTests {

	private static final String CHAIN = """
			A: { Type: Test::Thing, Properties: { Seconds: 10 } }
			B: { Type: Test::Thing, Properties: { Seconds: 4, Uses: !Ref A } }
			""";

	private final TestWorld test = new TestWorld();

	@Test
	void writesThreeEventsPerResourceInTheOrderOfDependencies() {
		Stack stack = this.test.create("s", CHAIN);

		this.test.pass(60);

		assertThat(TestWorld.history(stack)).containsExactly("0.0 s CREATE_IN_PROGRESS: User Initiated",
				"3.0 A CREATE_IN_PROGRESS", "5.0 A CREATE_IN_PROGRESS: Resource creation Initiated",
				"13.0 A CREATE_COMPLETE", "13.0 B CREATE_IN_PROGRESS",
				"15.0 B CREATE_IN_PROGRESS: Resource creation Initiated", "17.0 B CREATE_COMPLETE",
				"18.0 s CREATE_COMPLETE");
		assertThat(stack.status()).isEqualTo(StackStatus.CREATE_COMPLETE);
	}

	@Test
	void showsNothingBeforeItsTime() {
		Stack stack = this.test.create("s", CHAIN);

		this.test.pass(12);

		assertThat(stack.status()).isEqualTo(StackStatus.CREATE_IN_PROGRESS);
		assertThat(stack.startedResources()).extracting(StackResource::logicalId).containsExactly("A");
	}

	@Test
	void startsSideBySideWhatDoesNotDependOnEachOther() {
		Stack stack = this.test.create("s", """
				A: { Type: Test::Thing, Properties: { Seconds: 10 } }
				B: { Type: Test::Thing, Properties: { Seconds: 10 } }
				""");

		this.test.pass(14);

		assertThat(stack.status()).isEqualTo(StackStatus.CREATE_COMPLETE);
	}

	@Test
	void letsDependantsStartAtConfigurationComplete() {
		Stack stack = this.test.create("s", """
				A: { Type: Test::EarlyThing, Properties: { Seconds: 12 } }
				B: { Type: Test::Thing, DependsOn: A, Properties: { Seconds: 20 } }
				""");

		this.test.pass(60);

		assertThat(TestWorld.history(stack)).containsSequence(
				"13.0 A CREATE_IN_PROGRESS CONFIGURATION_COMPLETE: Eventual consistency check initiated",
				"13.0 B CREATE_IN_PROGRESS", "15.0 A CREATE_COMPLETE",
				"15.0 B CREATE_IN_PROGRESS: Resource creation Initiated");
	}

	@Test
	void carriesTokenIdPropertiesAndUniqueEventIds() {
		Stack stack = this.test.create("s", CHAIN);

		this.test.pass(60);

		List<StackEvent> events = stack.events();
		assertThat(events).extracting(StackEvent::clientRequestToken).containsOnly("token-of-s");
		assertThat(events).extracting(StackEvent::eventId).doesNotHaveDuplicates();
		assertThat(events.get(1).physicalId()).isNull();
		assertThat(events.get(1).eventId()).isEqualTo("A-CREATE_IN_PROGRESS-2026-01-01T00:00:03.000Z");
		assertThat(events.get(2).physicalId()).matches("thing-0[0-9a-f]{16}");
		assertThat(events.get(6).properties())
			.isEqualTo("{\"Seconds\":\"4\",\"Uses\":\"" + events.get(2).physicalId() + "\"}");
		assertThat(events.get(0).physicalId()).isEqualTo(stack.stackId())
			.matches("arn:aws:cloudformation:ap-northeast-1:000000000000:stack/s/[0-9a-f-]{36}");
	}

	@Test
	void keepsEventsApartAtAnySpeed() {
		TestWorld fast = new TestWorld(new WorldSettings(1_000_000, 5));
		Stack stack = fast.create("s", """
				A: { Type: Test::EarlyThing, Properties: { Seconds: 3 } }
				B: { Type: Test::EarlyThing, DependsOn: A, Properties: { Seconds: 3 } }
				""");

		fast.pass(1);

		assertThat(stack.status()).isEqualTo(StackStatus.CREATE_COMPLETE);
		assertThat(stack.events()).extracting(StackEvent::eventId).doesNotHaveDuplicates();
	}

	@Test
	void rollsBackAndCancelsSiblingsWhenAResourceFails() {
		Stack stack = this.test.create("s", """
				A: { Type: Test::Thing, Properties: { Seconds: 2 } }
				B: { Type: Test::Thing, DependsOn: A, Properties: { Seconds: 90 } }
				C: { Type: Test::Thing, DependsOn: A, Properties: { Seconds: 1, FailsWith: No more things. } }
				D: { Type: Test::Thing, DependsOn: C, Properties: { Seconds: 1 } }
				""");

		this.test.pass(60);

		assertThat(TestWorld.history(stack)).endsWith("5.002 A CREATE_COMPLETE", "5.002 B CREATE_IN_PROGRESS",
				"5.002 C CREATE_IN_PROGRESS", "6.002 C CREATE_FAILED: No more things.",
				"6.002 B CREATE_FAILED: Resource creation cancelled",
				"6.002 s ROLLBACK_IN_PROGRESS: The following resource(s) failed to create: [B, C]."
						+ " Rollback requested by user.",
				"7.002 B DELETE_COMPLETE", "7.002 C DELETE_COMPLETE", "7.002 A DELETE_IN_PROGRESS",
				"12.002 A DELETE_COMPLETE", "13.002 s ROLLBACK_COMPLETE");
		assertThat(this.test.things.existing).isEmpty();
		assertThat(stack.startedResources()).extracting(StackResource::logicalId).containsExactly("A", "B", "C");
	}

	@Test
	void rollsBackWhatWasCancelledHalfWay() {
		Stack stack = this.test.create("s", """
				A: { Type: Test::Thing, Properties: { Seconds: 90 } }
				B: { Type: Test::Thing, Properties: { Seconds: 5 } }
				C: { Type: Test::Thing, DependsOn: B, Properties: { Seconds: 1, FailsWith: Broken. } }
				""");

		this.test.pass(60);

		assertThat(TestWorld.history(stack)).containsSubsequence("9.0 A CREATE_FAILED: Resource creation cancelled",
				"10.0 A DELETE_IN_PROGRESS", "15.0 A DELETE_COMPLETE", "16.0 s ROLLBACK_COMPLETE");
		assertThat(this.test.things.existing).isEmpty();
	}

	@Test
	void failsAResourceWithAPropertyThatItsTypeDoesNotHave() {
		Stack stack = this.test.create("s", "A: { Type: Test::Thing, Properties: { Seconds: 1, Colour: red } }");

		this.test.pass(60);

		assertThat(stack.status()).isEqualTo(StackStatus.ROLLBACK_COMPLETE);
		assertThat(TestWorld.history(stack)).contains("4.0 A CREATE_FAILED: Properties validation failed for resource A"
				+ " with message:\n#: extraneous key [Colour] is not permitted");
	}

	@Test
	void failsAResourceWithoutAPropertyThatItsTypeInsistsOn() {
		Stack stack = this.test.create("s", "A: { Type: Test::Thing }");

		this.test.pass(60);

		assertThat(TestWorld.history(stack)).contains("4.0 A CREATE_FAILED: Properties validation failed for resource A"
				+ " with message:\n#: required key [Seconds] not found");
	}

	@Test
	void deletesTheStackWhenItWasAskedForSo() {
		Stack stack = this.test.create("s", OnStackFailure.DELETE,
				"A: { Type: Test::Thing, Properties: { Seconds: 1, FailsWith: Broken. } }");

		this.test.pass(60);

		assertThat(TestWorld.history(stack))
			.endsWith("4.0 s DELETE_IN_PROGRESS: The following resource(s) failed to create: [A]."
					+ " Delete requested by user.", "5.0 A DELETE_COMPLETE", "6.0 s DELETE_COMPLETE");
		assertThat(this.test.world.stacks(TestWorld.REGION).findByName("s")).isEmpty();
	}

	@Test
	void finishesTheOtherPathsWhenFailuresArePreserved() {
		Stack stack = this.test.create("s", OnStackFailure.DO_NOTHING, """
				A: { Type: Test::Thing, Properties: { Seconds: 1, FailsWith: Broken. } }
				B: { Type: Test::Thing, DependsOn: A, Properties: { Seconds: 1 } }
				C: { Type: Test::Thing, Properties: { Seconds: 20 } }
				D: { Type: Test::Thing, DependsOn: C, Properties: { Seconds: 5 } }
				""");

		this.test.pass(60);

		assertThat(TestWorld.history(stack)).endsWith("28.0 D CREATE_COMPLETE",
				"29.0 s CREATE_FAILED: The following resource(s) failed to create: [A]. ");
		assertThat(this.test.things.existing).hasSize(2);
	}

	@Test
	void givesUpWhenItTakesLongerThanAllowed() {
		Stack stack = this.test.create("s", OnStackFailure.ROLLBACK, 1,
				"A: { Type: Test::Thing, Properties: { Seconds: 600 } }");

		this.test.pass(120);

		assertThat(TestWorld.history(stack)).contains("60.0 A CREATE_FAILED: Resource creation cancelled",
				"60.0 s ROLLBACK_IN_PROGRESS: Stack creation time exceeded the specified timeout."
						+ " The following resource(s) failed to create: [A]. Rollback requested by user.");
		assertThat(stack.status()).isEqualTo(StackStatus.ROLLBACK_COMPLETE);
	}

	@Test
	void knowsItsOutputsWhenItIsComplete() {
		Stack stack = this.test.createFrom("s", """
				Resources:
				  A: { Type: Test::Thing, Properties: { Seconds: 10 } }
				Outputs:
				  Name: { Value: !GetAtt A.Name }
				""");
		assertThat(stack.outputs()).isEmpty();

		this.test.pass(60);

		assertThat(stack.outputs()).containsExactly(new OutputValue("Name", "name-of-A", null, null));
	}

	@Test
	void failsWhenAnOutputAsksForAnAttributeThatDoesNotExist() {
		Stack stack = this.test.createFrom("s", """
				Resources:
				  A: { Type: Test::Thing, Properties: { Seconds: 10 } }
				Outputs:
				  Colour: { Value: !GetAtt A.Colour }
				""");

		this.test.pass(60);

		assertThat(stack.status()).isEqualTo(StackStatus.ROLLBACK_COMPLETE);
		assertThat(TestWorld.history(stack)).contains("14.0 s ROLLBACK_IN_PROGRESS: Template error: resource A does"
				+ " not support attribute type Colour in Fn::GetAtt. Rollback requested by user.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "create", "created", "create without end", "created without end" })
	void survivesAFaultOfItsOwnAsAFailedResource(String point) {
		Stack stack = this.test.create("s",
				"A: { Type: Test::Thing, Properties: { Seconds: 3, BreaksAt: %s } }".formatted(point));

		this.test.pass(60);

		assertThat(stack.status()).isEqualTo(StackStatus.ROLLBACK_COMPLETE);
		assertThat(stack.events()).extracting(StackEvent::reason)
			.filteredOn((reason) -> reason != null && reason.contains("HandlerErrorCode: InternalFailure"))
			.singleElement()
			.asString()
			.contains("A fault of the emulator at " + point.split(" ")[0]);
		assertThat(WorldDump.of(this.test.reborn(new WorldSettings(1, 5)))).isEqualTo(WorldDump.of(this.test));
	}

	@Test
	void reportsTheCompleteConfiguration() {
		Stack stack = this.test.create("s", """
				A: { Type: Test::EarlyThing, Properties: { Seconds: 12 } }
				B: { Type: Test::EarlyThing, Properties: { Seconds: 22 } }
				""");

		this.test.pass(22);
		assertThat(stack.configured()).isTrue();
		this.test.pass(60);

		assertThat(TestWorld.history(stack)).containsSequence(
				"21.0 B CREATE_IN_PROGRESS CONFIGURATION_COMPLETE: Eventual consistency check initiated",
				"21.0 s CREATE_IN_PROGRESS CONFIGURATION_COMPLETE: Eventual consistency check initiated",
				"25.0 B CREATE_COMPLETE");
		assertThat(stack.configured()).isFalse();
	}

	@Test
	void rollsBackAsAnOperationOfItsOwnUnderTheSameToken() {
		Stack stack = this.test.create("s", "A: { Type: Test::Thing, Properties: { Seconds: 2, FailsWith: No. } }");

		this.test.pass(60);

		assertThat(stack.operations()).extracting(StackOperation::type, StackOperation::status)
			.containsExactly(tuple(StackOperation.Type.CREATE_STACK, StackOperation.Status.FAILED),
					tuple(StackOperation.Type.ROLLBACK, StackOperation.Status.SUCCEEDED));
		assertThat(stack.operations()).extracting(StackOperation::clientRequestToken).containsOnly("token-of-s");
		assertThat(HistoryRules.brokenBy(stack)).isEmpty();
	}

	@Test
	void startsNoDependantsOfAResourceThatFailedAfterItsConfiguration() {
		Stack stack = this.test.create("s", OnStackFailure.DO_NOTHING, """
				A: { Type: Test::EarlyThing, Properties: { Seconds: 12, BreaksAt: created } }
				B: { Type: Test::Thing, Properties: { Seconds: 30 } }
				C: { Type: Test::Thing, DependsOn: [ A, B ], Properties: { Seconds: 2 } }
				""");

		this.test.pass(60);

		assertThat(stack.status()).isEqualTo(StackStatus.CREATE_FAILED);
		assertThat(stack.startedResources()).extracting(StackResource::logicalId).containsExactly("A", "B");
	}

	@Test
	void refusesABadTemplateAndRemembersNothing() {
		assertThatExceptionOfType(InvalidTemplateException.class)
			.isThrownBy(() -> this.test.create("s", "A: { Type: Test::Thing, DependsOn: Nobody }"));

		assertThat(this.test.remembered).isEmpty();
		assertThat(this.test.world.stacks(TestWorld.REGION).all()).isEmpty();
	}

}
