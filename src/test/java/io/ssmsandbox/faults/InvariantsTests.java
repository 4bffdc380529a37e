package io.ssmsandbox.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.ssmsandbox.faults.Observation.AwsStack;
import io.ssmsandbox.faults.Observation.SeenEvent;
import io.ssmsandbox.faults.Observation.SeenSandbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that each invariant check detects its violation.
 */
class InvariantsTests {

	private static final Instant T0 = Instant.parse("2026-11-24T09:00:00Z");

	private static final SeenSandbox SANDBOX = new SeenSandbox("s1", "TORN_DOWN", Optional.of("arn:1"),
			List.of(phase(1), stackEvent(2, "e1"), stackEvent(3, "e2"), phase(4)));

	private static final AwsStack STACK = new AwsStack("arn:1", Optional.of("s1"), "DELETE_COMPLETE", T0,
			List.of("e1", "e2"));

	private static final Observation SOUND = new Observation(List.of("s1"), List.of(SANDBOX), List.of(STACK),
			Optional.of(Map.of("s1", T0)), Optional.of(Duration.ofSeconds(9)));

	private record Doctored(String what, UnaryOperator<Observation> change, Invariant... caughtBy) {

		@Override
		public String toString() {
			return this.what;
		}

	}

	@Test
	void findNothingInASoundObservation() {
		assertThat(Invariant.allViolations(SOUND)).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("doctoredObservations")
	void findWhatIsWrongAndNothingElse(Doctored doctored) {
		Observation seen = doctored.change().apply(SOUND);

		List<Invariant> broken = Arrays.stream(Invariant.values())
			.filter((invariant) -> !invariant.violations(seen).isEmpty())
			.toList();

		assertThat(broken).containsExactlyInAnyOrder(doctored.caughtBy());
	}

	static Stream<Doctored> doctoredObservations() {
		AwsStack twin = new AwsStack("arn:2", Optional.of("s1"), "DELETE_COMPLETE", T0, List.of());
		return Stream.of(
				new Doctored("a second stack of one request", (seen) -> stacks(seen, STACK, twin),
						Invariant.ONE_STACK_PER_REQUEST, Invariant.STACKS_ARE_KNOWN),
				new Doctored("an acknowledged request without a row", InvariantsTests::anotherAcknowledged,
						Invariant.ACKNOWLEDGED_IS_KEPT),
				new Doctored("a row whose stack was never there", (seen) -> stacks(seen),
						Invariant.ACKNOWLEDGED_IS_KEPT),
				new Doctored("a row that does not know its stack",
						(seen) -> sandbox(seen, "TORN_DOWN", Optional.empty(), phase(1)),
						Invariant.ACKNOWLEDGED_IS_KEPT, Invariant.STACKS_ARE_KNOWN),
				new Doctored("a stack whose row is gone",
						(seen) -> new Observation(List.of(), List.of(), seen.stacks(), seen.intents(), seen.recovery()),
						Invariant.STACKS_ARE_KNOWN),
				new Doctored("torn down before AWS has deleted", (seen) -> stackIs(seen, "DELETE_IN_PROGRESS"),
						Invariant.TORN_DOWN_IS_GONE),
				new Doctored("gone on AWS and not recorded",
						(seen) -> sandbox(seen, "READY", Optional.of("arn:1"), stackEvent(1, "e1"),
								stackEvent(2, "e2")),
						Invariant.TORN_DOWN_IS_GONE),
				new Doctored("an event stored twice",
						(seen) -> timeline(seen, stackEvent(1, "e1"), stackEvent(2, "e2"), stackEvent(3, "e2")),
						Invariant.EVENTS_ONCE_IN_ORDER),
				new Doctored("an event that is missing", (seen) -> timeline(seen, stackEvent(1, "e1")),
						Invariant.EVENTS_ONCE_IN_ORDER),
				new Doctored("two events in the wrong order",
						(seen) -> timeline(seen, stackEvent(1, "e2"), stackEvent(2, "e1")),
						Invariant.EVENTS_ONCE_IN_ORDER),
				new Doctored("a gap in the numbers", (seen) -> timeline(seen, stackEvent(1, "e1"), stackEvent(3, "e2")),
						Invariant.SEQUENCE_IS_DENSE),
				new Doctored("a number given twice", (seen) -> timeline(seen, stackEvent(1, "e1"), stackEvent(1, "e2")),
						Invariant.SEQUENCE_IS_DENSE),
				new Doctored("a call before its intent was stored",
						(seen) -> intents(seen, Map.of("s1", T0.plusMillis(1))), Invariant.INTENT_COMES_FIRST),
				new Doctored("a call whose intent was never stored", (seen) -> intents(seen, Map.of()),
						Invariant.INTENT_COMES_FIRST),
				new Doctored("a portal that sleeps on", InvariantsTests::late, Invariant.RECOVERS_SOON));
	}

	@Test
	void acceptAStreamThatIsComplete() {
		assertThat(StreamCheck.violation(List.of(1L, 2L, 3L), 3)).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("doctoredStreams")
	void findWhatIsWrongWithAStream(List<Long> received) {
		assertThat(StreamCheck.violation(received, 3)).isPresent();
	}

	/** Repeated, missing in the middle, missing at the end, swapped, invented, empty. */
	static Stream<List<Long>> doctoredStreams() {
		return Stream.of(List.of(1L, 2L, 2L, 3L), List.of(1L, 3L), List.of(1L, 2L), List.of(1L, 3L, 2L),
				List.of(1L, 2L, 3L, 4L), List.of());
	}

	private static Observation anotherAcknowledged(Observation seen) {
		return new Observation(List.of("s1", "s2"), seen.sandboxes(), seen.stacks(), seen.intents(), seen.recovery());
	}

	private static Observation stacks(Observation seen, AwsStack... stacks) {
		return new Observation(seen.acknowledged(), seen.sandboxes(), List.of(stacks), seen.intents(), seen.recovery());
	}

	private static Observation stackIs(Observation seen, String status) {
		return stacks(seen, new AwsStack(STACK.id(), STACK.sandbox(), status, STACK.createdAt(), STACK.events()));
	}

	private static Observation timeline(Observation seen, SeenEvent... timeline) {
		return sandbox(seen, "TORN_DOWN", Optional.of("arn:1"), timeline);
	}

	private static Observation sandbox(Observation seen, String phase, Optional<String> stackId,
			SeenEvent... timeline) {
		return new Observation(seen.acknowledged(), List.of(new SeenSandbox("s1", phase, stackId, List.of(timeline))),
				seen.stacks(), seen.intents(), seen.recovery());
	}

	private static Observation intents(Observation seen, Map<String, Instant> intents) {
		return new Observation(seen.acknowledged(), seen.sandboxes(), seen.stacks(), Optional.of(intents),
				seen.recovery());
	}

	private static Observation late(Observation seen) {
		return new Observation(seen.acknowledged(), seen.sandboxes(), seen.stacks(), seen.intents(),
				Optional.of(Invariant.LONGEST_RECOVERY.plusSeconds(1)));
	}

	private static SeenEvent phase(long sequence) {
		return new SeenEvent(sequence, Optional.empty());
	}

	private static SeenEvent stackEvent(long sequence, String eventId) {
		return new SeenEvent(sequence, Optional.of(eventId));
	}

}
