package io.ssmsandbox.emulator.world;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The stacks of one region. A deleted stack has lost its name and answers to its ARN
 * only, until it is forgotten.
 */
public final class Stacks {

	static final Duration DELETED_ARE_KEPT = Duration.ofDays(90);

	private final Map<String, Stack> byId = new LinkedHashMap<>();

	/** Those that have not been deleted. */
	private final Map<String, Stack> byName = new LinkedHashMap<>();

	void add(Stack stack) {
		this.byId.put(stack.stackId(), stack);
		this.byName.put(stack.name(), stack);
	}

	/** A deleted stack gives its name away. */
	void release(Stack stack) {
		this.byName.remove(stack.name(), stack);
	}

	void forget(Stack stack) {
		this.byId.remove(stack.stackId());
	}

	/**
	 * The stack that has the name now.
	 */
	public Optional<Stack> named(String name) {
		return Optional.ofNullable(this.byName.get(name));
	}

	/**
	 * The stack with that name or ARN.
	 */
	public Optional<Stack> find(String nameOrId) {
		return named(nameOrId).or(() -> Optional.ofNullable(this.byId.get(nameOrId)));
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
		return this.byId.values().stream().filter((stack) -> stack.operation(operationId).isPresent()).findFirst();
	}

	/** How many have not been deleted. */
	public int living() {
		return this.byName.size();
	}

	/**
	 * The living and the deleted ones, newest first.
	 */
	public List<Stack> all() {
		List<Stack> stacks = new ArrayList<>(this.byId.values());
		Collections.reverse(stacks);
		return stacks;
	}

}
