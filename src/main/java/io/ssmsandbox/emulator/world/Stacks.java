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
 * The stacks of one region. A deleted stack can only be found by its ARN, until it is
 * forgotten.
 */
public final class Stacks {

	static final Duration DELETED_ARE_KEPT = Duration.ofDays(90);

	private final Map<String, Stack> byId = new LinkedHashMap<>();

	/** The stacks that are not deleted. */
	private final Map<String, Stack> byName = new LinkedHashMap<>();

	void add(Stack stack) {
		this.byId.put(stack.stackId(), stack);
		this.byName.put(stack.name(), stack);
	}

	/** Frees the name of a deleted stack. */
	void releaseName(Stack stack) {
		this.byName.remove(stack.name(), stack);
	}

	void forget(Stack stack) {
		this.byId.remove(stack.stackId());
	}

	/**
	 * Returns the existing stack with a name.
	 */
	public Optional<Stack> findByName(String name) {
		return Optional.ofNullable(this.byName.get(name));
	}

	/**
	 * Returns the stack with a name or ARN.
	 */
	public Optional<Stack> findByNameOrArn(String nameOrId) {
		return findByName(nameOrId).or(() -> Optional.ofNullable(this.byId.get(nameOrId)));
	}

	/**
	 * Returns the stack with an ARN, which must exist.
	 */
	Stack getByArn(String stackId) {
		return Optional.ofNullable(this.byId.get(stackId))
			.orElseThrow(() -> new NoSuchElementException("No stack " + stackId));
	}

	/**
	 * Returns the stack with an operation.
	 */
	public Optional<Stack> withOperation(String operationId) {
		return this.byId.values().stream().filter((stack) -> stack.operation(operationId).isPresent()).findFirst();
	}

	/** Returns the number of stacks that are not deleted. */
	public int countExisting() {
		return this.byName.size();
	}

	/**
	 * Returns the existing and the deleted stacks, newest first.
	 */
	public List<Stack> all() {
		List<Stack> stacks = new ArrayList<>(this.byId.values());
		Collections.reverse(stacks);
		return stacks;
	}

}
