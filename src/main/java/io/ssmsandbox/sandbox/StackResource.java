package io.ssmsandbox.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.ssmsandbox.aws.StackEvent;
import io.ssmsandbox.sandbox.SandboxEvent.StackEventRecorded;

/**
 * A resource of a stack, as described by its stack events.
 *
 * @param events the events of the resource, oldest first, at least one
 */
public record StackResource(List<StackEvent> events) {

	public StackResource {
		events = List.copyOf(events);
	}

	/**
	 * The resources in a timeline, in the order of creation.
	 */
	public static List<StackResource> of(List<SandboxEvent> timeline) {
		Map<String, List<StackEvent>> byName = new LinkedHashMap<>();
		timeline.stream()
			.filter(StackEventRecorded.class::isInstance)
			.map((recorded) -> ((StackEventRecorded) recorded).event())
			.filter((event) -> !event.isStackEvent())
			.forEach((event) -> byName.computeIfAbsent(event.logicalResourceId(), (name) -> new ArrayList<>())
				.add(event));
		return byName.values().stream().map(StackResource::new).toList();
	}

	public String logicalId() {
		return last().logicalResourceId();
	}

	public String type() {
		return last().resourceType();
	}

	/**
	 * Its physical id on AWS; empty when AWS never assigned one.
	 */
	public Optional<String> physicalId() {
		return newest(this.events.stream()
			.flatMap((event) -> Optional.ofNullable(event.physicalResourceId()).stream())
			.filter((id) -> !id.isBlank())
			.toList());
	}

	/**
	 * The latest event.
	 */
	public StackEvent last() {
		return this.events.get(this.events.size() - 1);
	}

	/**
	 * Whether its last deletion failed.
	 */
	public boolean undeleted() {
		return last().resourceStatus().equals("DELETE_FAILED");
	}

	/**
	 * Whether it exists according to its events, and no deletion of it has failed.
	 */
	public boolean standing() {
		return switch (last().resourceStatus()) {
			case "DELETE_COMPLETE", "DELETE_SKIPPED", "DELETE_FAILED" -> false;
			default -> physicalId().isPresent();
		};
	}

	/**
	 * The reason that AWS gave for the last failed deletion.
	 */
	public Optional<String> whyUndeleted() {
		return newest(this.events.stream()
			.filter((event) -> event.resourceStatus().equals("DELETE_FAILED"))
			.flatMap((event) -> Optional.ofNullable(event.resourceStatusReason()).stream())
			.toList());
	}

	private static <T> Optional<T> newest(List<T> oldestFirst) {
		return oldestFirst.isEmpty() ? Optional.empty() : Optional.of(oldestFirst.get(oldestFirst.size() - 1));
	}

}
