package io.ssmsandbox.faults;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.ssmsandbox.faults.Observation.AwsStack;
import io.ssmsandbox.faults.Observation.SeenEvent;
import io.ssmsandbox.faults.Observation.SeenSandbox;

/**
 * The invariants of every fault test run.
 */
enum Invariant {

	/** I1: no request has made AWS create more than one stack. */
	ONE_STACK_PER_REQUEST(Invariant::doubledStacks),

	/** I2: every request that was acknowledged has its row, and its row had a stack. */
	ACKNOWLEDGED_IS_KEPT(Invariant::lostRequests),

	/** I3: every stack that names a sandbox is known to that sandbox. */
	STACKS_ARE_KNOWN(Invariant::orphans),

	/**
	 * I3: a sandbox is torn down if and only if its stack is gone.
	 */
	TORN_DOWN_IS_GONE(Invariant::falseEnds),

	/** I4: every event of AWS is in the timeline exactly once, in AWS's order. */
	EVENTS_ONCE_IN_ORDER(Invariant::disorder),

	/** I4: the sequence numbers of a timeline have no gap. */
	SEQUENCE_IS_DENSE(Invariant::gaps),

	/** No stack is created before its launch attempt is stored. */
	INTENT_COMES_FIRST(Invariant::blindCalls),

	/** I5: a portal that died makes progress soon after its restart. */
	RECOVERS_SOON(Invariant::lateRecovery);

	/** Generous, because other work may share the machine; the goal is 35 seconds. */
	static final Duration LONGEST_RECOVERY = Duration.ofSeconds(90);

	private final Function<Observation, Stream<String>> check;

	Invariant(Function<Observation, Stream<String>> check) {
		this.check = check;
	}

	/**
	 * Returns the violations of this invariant; empty when it holds.
	 */
	List<String> violations(Observation seen) {
		return this.check.apply(seen).map((words) -> this + ": " + words).toList();
	}

	/**
	 * Returns the violations of all invariants.
	 */
	static List<String> allViolations(Observation seen) {
		return Stream.of(values()).flatMap((invariant) -> invariant.violations(seen).stream()).toList();
	}

	private static Stream<String> doubledStacks(Observation seen) {
		return seen.stacks()
			.stream()
			.filter((stack) -> stack.sandbox().isPresent())
			.collect(Collectors.groupingBy((stack) -> stack.sandbox().get()))
			.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().size() > 1)
			.map((entry) -> "sandbox " + entry.getKey() + " has " + entry.getValue().size() + " stacks");
	}

	private static Stream<String> lostRequests(Observation seen) {
		Set<String> withStack = owned(seen).map((owned) -> owned.sandbox().id()).collect(Collectors.toSet());
		return seen.acknowledged()
			.stream()
			.filter((id) -> !withStack.contains(id))
			.map((id) -> "sandbox " + id + " was acknowledged and has no row or no stack");
	}

	private static Stream<String> orphans(Observation seen) {
		Map<String, SeenSandbox> sandboxes = byId(seen);
		return seen.stacks().stream().filter((stack) -> stack.sandbox().isPresent()).filter((stack) -> {
			SeenSandbox owner = sandboxes.get(stack.sandbox().get());
			return owner == null || !owner.stackId().equals(Optional.of(stack.id()));
		}).map((stack) -> "stack " + stack.id() + " is not known to sandbox " + stack.sandbox().get());
	}

	private static Stream<String> falseEnds(Observation seen) {
		return owned(seen)
			.filter((owned) -> owned.sandbox().phase().equals("TORN_DOWN") != owned.stack()
				.status()
				.equals("DELETE_COMPLETE"))
			.map((owned) -> "sandbox " + owned.sandbox().id() + " is " + owned.sandbox().phase() + ", its stack "
					+ owned.stack().status());
	}

	private static Stream<String> disorder(Observation seen) {
		return owned(seen).filter((owned) -> {
			List<String> recorded = owned.sandbox()
				.timeline()
				.stream()
				.map(SeenEvent::awsEventId)
				.flatMap(Optional::stream)
				.toList();
			return !recorded.equals(owned.stack().events());
		})
			.map((owned) -> "the timeline of sandbox " + owned.sandbox().id() + " is not what happened to stack "
					+ owned.stack().id());
	}

	private static Stream<String> gaps(Observation seen) {
		return seen.sandboxes().stream().filter((sandbox) -> {
			List<Long> sequence = sandbox.timeline().stream().map(SeenEvent::sequence).toList();
			return !sequence.equals(LongStream.rangeClosed(1, sequence.size()).boxed().toList());
		}).map((sandbox) -> "the timeline of sandbox " + sandbox.id() + " is not numbered from 1 without a gap");
	}

	private static Stream<String> blindCalls(Observation seen) {
		return seen.intents()
			.stream()
			.flatMap((intents) -> seen.stacks()
				.stream()
				.filter((stack) -> stack.sandbox().isPresent())
				.filter((stack) -> !isMeant(stack, intents.get(stack.sandbox().get())))
				.map((stack) -> "stack " + stack.id() + " was created before that was stored"));
	}

	private static boolean isMeant(AwsStack stack, Instant intent) {
		return intent != null && !stack.createdAt().isBefore(intent.truncatedTo(ChronoUnit.MILLIS));
	}

	private static Stream<String> lateRecovery(Observation seen) {
		return seen.recovery()
			.filter((recovery) -> recovery.compareTo(LONGEST_RECOVERY) > 0)
			.map((recovery) -> "no progress for " + recovery.toSeconds() + " s after the new start")
			.stream();
	}

	private static Map<String, SeenSandbox> byId(Observation seen) {
		return seen.sandboxes().stream().collect(Collectors.toMap(SeenSandbox::id, Function.identity()));
	}

	/** Returns each sandbox with its stack. */
	private static Stream<Owned> owned(Observation seen) {
		Map<String, AwsStack> stacks = seen.stacks()
			.stream()
			.collect(Collectors.toMap(AwsStack::id, Function.identity()));
		List<Owned> owned = new ArrayList<>();
		for (SeenSandbox sandbox : seen.sandboxes()) {
			sandbox.stackId().map(stacks::get).ifPresent((stack) -> owned.add(new Owned(sandbox, stack)));
		}
		return owned.stream();
	}

	private record Owned(SeenSandbox sandbox, AwsStack stack) {

	}

}
