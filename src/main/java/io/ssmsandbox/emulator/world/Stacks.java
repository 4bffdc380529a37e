package io.ssmsandbox.emulator.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The stacks of one region. A deleted stack has lost its name and answers to its ARN
 * only, for 90 days.
 */
public final class Stacks {

	private static final Duration DELETED_ARE_KEPT = Duration.ofDays(90);

	private final Map<String, Stack> byId = new LinkedHashMap<>();

	private final Map<String, Stack> byName = new LinkedHashMap<>();

	private final Supplier<Instant> now;

	Stacks(Supplier<Instant> now) {
		this.now = now;
	}

	void add(Stack stack) {
		this.byId.put(stack.stackId(), stack);
		this.byName.put(stack.name(), stack);
	}

	/**
	 * The stack that has the name now.
	 */
	public Optional<Stack> named(String name) {
		return Optional.ofNullable(this.byName.get(name)).filter((stack) -> stack.deletedAt() == null);
	}

	/**
	 * The stack with that name or ARN.
	 */
	public Optional<Stack> find(String nameOrId) {
		return named(nameOrId).or(() -> Optional.ofNullable(this.byId.get(nameOrId)).filter(this::isKept));
	}

	/**
	 * The stack with that ARN, which must exist.
	 */
	Stack get(String stackId) {
		return Optional.ofNullable(this.byId.get(stackId))
			.orElseThrow(() -> new NoSuchElementException("No stack " + stackId));
	}

	/**
	 * The stack that an operation was done to.
	 */
	public Optional<Stack> withOperation(String operationId) {
		return this.byId.values()
			.stream()
			.filter((stack) -> isKept(stack) && stack.operation(operationId).isPresent())
			.findFirst();
	}

	/** How many have not been deleted. */
	public long living() {
		return this.byId.values().stream().filter((stack) -> stack.deletedAt() == null).count();
	}

	/**
	 * The living and the deleted ones, newest first.
	 */
	public List<Stack> all() {
		List<Stack> stacks = new ArrayList<>(this.byId.values());
		Collections.reverse(stacks);
		return stacks.stream().filter(this::isKept).toList();
	}

	private boolean isKept(Stack stack) {
		Instant deletedAt = stack.deletedAt();
		return deletedAt == null || deletedAt.plus(DELETED_ARE_KEPT).isAfter(this.now.get());
	}

}
