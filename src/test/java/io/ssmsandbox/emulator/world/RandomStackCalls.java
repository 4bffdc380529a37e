package io.ssmsandbox.emulator.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import io.ssmsandbox.emulator.stack.DeletionOptions;
import io.ssmsandbox.emulator.stack.OnStackFailure;
import io.ssmsandbox.emulator.stack.ResourceStatus;
import io.ssmsandbox.emulator.stack.StackStatus;

/**
 * A world in which stacks of random templates are created and deleted at random times.
 * The same seed gives the same world.
 */
final class RandomStackCalls {

	private static final int STEPS = 25;

	final TestWorld test;

	private final Random random;

	private int stacks;

	RandomStackCalls(long seed) {
		this.random = new Random(seed);
		this.test = new TestWorld(new WorldSettings(1 + this.random.nextInt(3), 5));
	}

	void live() {
		for (int i = 0; i < STEPS; i++) {
			step();
		}
	}

	void step() {
		List<Stack> living = living();
		if (living.isEmpty() || this.random.nextInt(4) == 0) {
			create();
		}
		else if (this.random.nextInt(3) == 0) {
			delete(living.get(this.random.nextInt(living.size())));
		}
		this.test.pass(this.random.nextInt(40));
	}

	/** Deletes everything, with retries and, if necessary, by force. */
	void end() {
		this.test.pass(10_000);
		for (int i = 0; i < 4; i++) {
			boolean force = i == 3;
			living().forEach((stack) -> this.test.delete(stack, new DeletionOptions(Set.of(), force, null)));
			this.test.pass(10_000);
		}
	}

	List<Stack> living() {
		return this.test.world.stacks(TestWorld.REGION)
			.all()
			.stream()
			.filter((stack) -> stack.deletedAt() == null)
			.toList();
	}

	private void create() {
		OnStackFailure onStackFailure = OnStackFailure.values()[this.random.nextInt(OnStackFailure.values().length)];
		Integer timeout = (this.random.nextInt(8) == 0) ? 1 : null;
		this.test.create("stack-" + this.stacks++, onStackFailure, timeout, resources());
	}

	private String resources() {
		StringBuilder yaml = new StringBuilder();
		List<String> names = new ArrayList<>();
		int count = 1 + this.random.nextInt(8);
		for (int i = 0; i < count; i++) {
			String name = "R" + i;
			Set<String> dependencies = names.stream()
				.filter((other) -> this.random.nextInt(3) == 0)
				.collect(Collectors.toSet());
			yaml.append(resource(name, dependencies));
			names.add(name);
		}
		return yaml.toString();
	}

	private String resource(String name, Set<String> dependencies) {
		String fault = switch (this.random.nextInt(20)) {
			case 0 -> ", FailsWith: No more things.";
			case 1, 2 -> ", Refusals: 2";
			case 3 -> ", BreaksAt: "
					+ WorldResource.BREAKING_POINTS.get(this.random.nextInt(WorldResource.BREAKING_POINTS.size()));
			default -> "";
		};
		String type = this.random.nextBoolean() ? "Test::Thing" : "Test::EarlyThing";
		String policy = (this.random.nextInt(12) == 0) ? ", DeletionPolicy: Retain" : "";
		return "%s: { Type: %s, DependsOn: %s%s, Properties: { Seconds: %d%s } }\n".formatted(name, type,
				dependencies.stream().sorted().toList(), policy, 2 + this.random.nextInt(60), fault);
	}

	/** Deletes a stack only when CloudFormation would accept it. */
	private void delete(Stack stack) {
		if (stack.status() == StackStatus.DELETE_IN_PROGRESS) {
			return;
		}
		boolean stuck = stack.status() == StackStatus.DELETE_FAILED;
		List<String> failed = stack.logicalIdsIn(ResourceStatus.DELETE_FAILED);
		DeletionOptions options = switch (this.random.nextInt(3)) {
			case 0 -> new DeletionOptions(Set.of(), stuck, null);
			case 1 -> new DeletionOptions(stuck ? Set.of(failed.get(0)) : Set.of(), false, null);
			default -> DeletionOptions.PLAIN;
		};
		this.test.delete(stack, options);
	}

}
