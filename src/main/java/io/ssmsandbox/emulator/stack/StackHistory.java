package io.ssmsandbox.emulator.stack;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import io.ssmsandbox.emulator.text.DeterministicIds;
import org.jspecify.annotations.Nullable;

/**
 * The history of a stack: its operations and their events.
 */
public final class StackHistory {

	private static final String TYPE = "AWS::CloudFormation::Stack";

	private static final String CONFIGURATION_COMPLETE = "CONFIGURATION_COMPLETE";

	/** The wording in the logs of SAM. */
	private static final String CONFIGURED = "Eventual consistency check initiated";

	private final String stackId;

	private final String stackName;

	private final List<StackOperation> operations = new ArrayList<>();

	private final List<StackEvent> events = new ArrayList<>();

	public StackHistory(String stackId, String stackName) {
		this.stackId = stackId;
		this.stackName = stackName;
	}

	/** Returns the events, oldest first. */
	public List<StackEvent> events() {
		return Collections.unmodifiableList(this.events);
	}

	/** Returns the operations, oldest first. */
	public List<StackOperation> operations() {
		return Collections.unmodifiableList(this.operations);
	}

	public Optional<StackOperation> operation(String id) {
		return this.operations.stream().filter((operation) -> operation.id().equals(id)).findFirst();
	}

	/**
	 * Starts an operation. If it interrupts another one, that one has failed.
	 */
	public void begin(StackOperation.Type type, @Nullable String clientRequestToken, @Nullable DeletionOptions options,
			Instant at) {
		end(StackOperation.Status.FAILED, at);
		String id = DeterministicIds.of(this.stackId, "operation", this.operations.size()).uuid().toString();
		this.operations.add(new StackOperation(id, type, clientRequestToken, options, at));
	}

	public void end(StackOperation.Status outcome, Instant at) {
		if (!this.operations.isEmpty()) {
			current().end(outcome, at);
		}
	}

	/** Returns the options of the deletion that a call with this token started. */
	public Optional<DeletionOptions> deletionAskedForWith(String clientRequestToken) {
		return this.operations.stream()
			.filter((operation) -> clientRequestToken.equals(operation.clientRequestToken()))
			.flatMap((operation) -> Optional.ofNullable(operation.wish()).stream())
			.findFirst();
	}

	/** Adds an event for the stack's new status. */
	public void add(StackStatus status, @Nullable String reason, Instant at) {
		addOfStack(status, reason, null, at);
	}

	/** Adds an event for the complete configuration of the stack. */
	public void addConfigured(StackStatus status, Instant at) {
		addOfStack(status, CONFIGURED, CONFIGURATION_COMPLETE, at);
	}

	/** Adds an event for a resource's new status. */
	public void add(StackResource resource, Instant at) {
		addOfResource(resource, resource.reason(), null, at);
	}

	/**
	 * Adds an event for a resource that dependants may use before AWS has completed it.
	 */
	public void addConfigured(StackResource resource, Instant at) {
		addOfResource(resource, CONFIGURED, CONFIGURATION_COMPLETE, at);
	}

	private void addOfStack(StackStatus status, @Nullable String reason, @Nullable String detail, Instant at) {
		String eventId = DeterministicIds.of(this.stackId, this.events.size()).uuid().toString();
		this.events.add(new StackEvent(eventId, at, this.stackName, this.stackId, TYPE, status.name(), reason, null,
				detail, current().clientRequestToken(), current().id()));
	}

	private void addOfResource(StackResource resource, @Nullable String reason, @Nullable String detail, Instant at) {
		String eventId = resource.logicalId() + "-" + resource.status() + "-" + TimestampFormat.iso(at);
		this.events.add(new StackEvent(eventId, at, resource.logicalId(), resource.physicalId(), resource.type(),
				resource.status().name(), reason, resource.properties(), detail, current().clientRequestToken(),
				current().id()));
	}

	public StackOperation current() {
		return this.operations.get(this.operations.size() - 1);
	}

}
