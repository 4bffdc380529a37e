package io.ssmsandbox.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.ssmsandbox.aws.StackEvent;
import io.ssmsandbox.sandbox.SandboxEvent.StackEventRecorded;

/**
 * A resource of a stack, as far as AWS has told of it.
 *
 * @param events what was told, oldest first, at least one
 */
public record StackResource(List<StackEvent> events) {

	public StackResource {
		events = List.copyOf(events);
	}

	/**
	 * The resources that a timeline tells of, in the order in which they were begun.
	 */
	public static List<StackResource> of(List<SandboxEvent> timeline) {
		Map<String, List<StackEvent>> byName = new LinkedHashMap<>();
		timeline.stream()
			.filter(StackEventRecorded.class::isInstance)
			.map((told) -> ((StackEventRecorded) told).event())
			.filter((event) -> !event.ofStack())
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
	 * Its id in AWS; empty when it never came to have one.
	 */
	public Optional<String> physicalId() {
		return newest(this.events.stream()
			.flatMap((event) -> Optional.ofNullable(event.physicalResourceId()).stream())
			.filter((id) -> !id.isBlank())
			.toList());
	}

	/**
	 * What was told of it last.
	 */
	public StackEvent last() {
		return this.events.get(this.events.size() - 1);
	}

	/**
	 * Whether AWS has tried to delete it, and could not.
	 */
	public boolean undeleted() {
		return last().resourceStatus().equals("DELETE_FAILED");
	}

	/**
	 * Whether it exists, as far as AWS has told, and AWS has not failed to delete it.
	 */
	public boolean standing() {
		return switch (last().resourceStatus()) {
			case "DELETE_COMPLETE", "DELETE_SKIPPED", "DELETE_FAILED" -> false;
			default -> physicalId().isPresent();
		};
	}

	/**
	 * Why AWS could not delete it when it last tried, in its words.
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
