package io.ssmsandbox.emulator.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import io.ssmsandbox.emulator.stack.StackEvent;
import io.ssmsandbox.emulator.stack.StackOperation;
import io.ssmsandbox.emulator.stack.StackResource;
import io.ssmsandbox.emulator.stack.StackStatus;

/**
 * The rules for the history of every stack.
 */
final class HistoryRules {

	private static final String CREATED = "CREATE_COMPLETE";

	private static final String CONFIGURED = "CONFIGURATION_COMPLETE";

	private static final String INITIATED = "initiated";

	private static final String DELETED = "DELETE_COMPLETE";

	private static final String SKIPPED = "DELETE_SKIPPED";

	private static final Set<String> GONE = Set.of(DELETED, SKIPPED);

	/**
	 * The valid steps after each step of a resource. The empty text stands for the start.
	 */
	private static final Map<String, Set<String>> STEPS = Map.of("", Set.of("CREATE_IN_PROGRESS"), "CREATE_IN_PROGRESS",
			Set.of(INITIATED, "CREATE_FAILED"), INITIATED, Set.of(CONFIGURED, CREATED, "CREATE_FAILED"), CONFIGURED,
			Set.of(CREATED, "CREATE_FAILED"), CREATED, Set.of("DELETE_IN_PROGRESS", SKIPPED), "CREATE_FAILED",
			Set.of("DELETE_IN_PROGRESS", DELETED, SKIPPED), "DELETE_IN_PROGRESS", Set.of(DELETED, "DELETE_FAILED"),
			"DELETE_FAILED", Set.of("DELETE_IN_PROGRESS", SKIPPED));

	private static final Map<String, Set<String>> STACK_STEPS = Map.of("", Set.of("CREATE_IN_PROGRESS"),
			"CREATE_IN_PROGRESS",
			Set.of(CONFIGURED, CREATED, "CREATE_FAILED", "ROLLBACK_IN_PROGRESS", "DELETE_IN_PROGRESS"), CONFIGURED,
			Set.of(CREATED, "CREATE_FAILED", "ROLLBACK_IN_PROGRESS", "DELETE_IN_PROGRESS"), CREATED,
			Set.of("DELETE_IN_PROGRESS"), "CREATE_FAILED", Set.of("DELETE_IN_PROGRESS"), "ROLLBACK_IN_PROGRESS",
			Set.of("ROLLBACK_COMPLETE", "ROLLBACK_FAILED", "DELETE_IN_PROGRESS"), "ROLLBACK_COMPLETE",
			Set.of("DELETE_IN_PROGRESS"), "ROLLBACK_FAILED", Set.of("DELETE_IN_PROGRESS"), "DELETE_IN_PROGRESS",
			Set.of(DELETED, "DELETE_FAILED"), "DELETE_FAILED", Set.of("DELETE_IN_PROGRESS"));

	private final Stack stack;

	private final Map<String, String> steps = new HashMap<>();

	private final List<String> broken = new ArrayList<>();

	private HistoryRules(Stack stack) {
		this.stack = stack;
	}

	/**
	 * Returns the rules that the history of a stack violates.
	 */
	static List<String> brokenBy(Stack stack) {
		HistoryRules rules = new HistoryRules(stack);
		stack.events().forEach(rules::follow);
		rules.checkOrder();
		rules.checkOperations();
		rules.checkEnd();
		return rules.broken;
	}

	private void follow(StackEvent event) {
		String id = event.logicalId();
		String before = this.steps.getOrDefault(id, "");
		String step = step(event);
		Map<String, Set<String>> allowed = event.ofStack() ? STACK_STEPS : STEPS;
		if (!allowed.getOrDefault(before, Set.of()).contains(step)) {
			this.broken.add(id + " went from '" + before + "' to " + step);
		}
		if (!event.ofStack()) {
			checkNeighbours(event, before);
		}
		this.steps.put(id, step);
	}

	private static String step(StackEvent event) {
		if (event.detailedStatus() != null) {
			return event.detailedStatus();
		}
		boolean initiated = "Resource creation Initiated".equals(event.reason());
		return initiated ? INITIATED : event.status();
	}

	private void checkNeighbours(StackEvent event, String before) {
		StackResource resource = this.stack.resource(event.logicalId()).orElseThrow();
		if (before.isEmpty()) {
			resource.declaration()
				.dependsOn()
				.stream()
				.filter((other) -> !Set.of(CREATED, CONFIGURED).contains(this.steps.getOrDefault(other, "")))
				.forEach((other) -> this.broken.add(event.logicalId() + " started before " + other + " was usable"));
		}
		boolean first = event.status().startsWith("DELETE") && !before.startsWith("DELETE");
		if (first) {
			this.stack.resources()
				.stream()
				.filter((other) -> other.dependsOn(resource))
				.map(StackResource::logicalId)
				.filter((other) -> this.steps.containsKey(other) && !GONE.contains(this.steps.get(other)))
				.forEach((other) -> this.broken.add(event.logicalId() + " was taken from under " + other));
		}
	}

	private void checkOrder() {
		List<StackEvent> events = this.stack.events();
		for (int i = 1; i < events.size(); i++) {
			if (events.get(i).timestamp().isBefore(events.get(i - 1).timestamp())) {
				this.broken.add(events.get(i) + " must not follow " + events.get(i - 1));
			}
		}
		if (events.stream().map(StackEvent::eventId).distinct().count() < events.size()) {
			this.broken.add("Two events have one id");
		}
	}

	private void checkOperations() {
		List<String> eventOrder = new ArrayList<>();
		for (StackEvent event : this.stack.events()) {
			StackOperation operation = this.stack.operation(event.operationId()).orElseThrow();
			if (!Objects.equals(operation.clientRequestToken(), event.clientRequestToken())) {
				this.broken.add(event + " has not the token of its operation");
			}
			if (eventOrder.isEmpty() || !eventOrder.get(eventOrder.size() - 1).equals(operation.id())) {
				eventOrder.add(operation.id());
			}
		}
		List<String> operations = this.stack.operations().stream().map(StackOperation::id).toList();
		if (!eventOrder.equals(operations)) {
			this.broken.add("The operations " + operations + " appear as " + eventOrder);
		}
		Set<String> goingOn = this.stack.operations()
			.stream()
			.filter((operation) -> operation.status() == StackOperation.Status.IN_PROGRESS)
			.map(StackOperation::id)
			.collect(Collectors.toSet());
		Set<String> expected = this.stack.status().inProgress() ? Set.of(operations.get(operations.size() - 1))
				: Set.of();
		if (!goingOn.equals(expected)) {
			this.broken.add("Still going on: " + goingOn + ", not " + expected);
		}
	}

	private void checkEnd() {
		if (!this.stack.status().inProgress()) {
			this.stack.resources()
				.stream()
				.filter(StackResource::inProgress)
				.forEach((resource) -> this.broken.add(resource.logicalId() + " is left " + resource.status()));
		}
		if (this.stack.status() == StackStatus.DELETE_COMPLETE) {
			this.stack.resources()
				.stream()
				.filter((resource) -> !resource.absent())
				.forEach((resource) -> this.broken.add(resource.logicalId() + " outlives its stack"));
		}
	}

}
