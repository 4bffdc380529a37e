package io.ssmsandbox.emulator.world;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import io.ssmsandbox.emulator.stack.DeletionOptions;
import io.ssmsandbox.emulator.stack.ResourceStatus;
import io.ssmsandbox.emulator.stack.StackEvent;
import io.ssmsandbox.emulator.stack.StackHistory;
import io.ssmsandbox.emulator.stack.StackOperation;
import io.ssmsandbox.emulator.stack.StackRequest;
import io.ssmsandbox.emulator.stack.StackResource;
import io.ssmsandbox.emulator.stack.StackStatus;
import io.ssmsandbox.emulator.template.OutputValue;
import io.ssmsandbox.emulator.template.ParsedTemplate;
import io.ssmsandbox.emulator.template.ResolvedTemplate;
import io.ssmsandbox.emulator.template.ResourceDeclaration;
import org.jspecify.annotations.Nullable;

/**
 * A CloudFormation stack: its request, status, resources and history.
 */
public final class Stack {

	static final String USER_INITIATED = "User Initiated";

	private final String stackId;

	private final long sequence;

	private final StackRequest request;

	private final ParsedTemplate parsedTemplate;

	private final ResolvedTemplate resolved;

	private final Instant createdAt;

	private final Map<String, StackResource> resources = new LinkedHashMap<>();

	private final StackHistory history;

	private final Set<String> configured = new HashSet<>();

	private List<OutputValue> outputs = List.of();

	private StackStatus status = StackStatus.CREATE_IN_PROGRESS;

	private @Nullable String reason;

	private @Nullable Instant deletedAt;

	private boolean terminationProtection;

	private @Nullable String roleArn;

	private @Nullable StackCreation creation;

	private @Nullable StackDeletion deletion;

	Stack(String stackId, long sequence, StackRequest request, ParsedTemplate parsedTemplate, ResolvedTemplate resolved,
			Instant createdAt) {
		this.stackId = stackId;
		this.sequence = sequence;
		this.request = request;
		this.parsedTemplate = parsedTemplate;
		this.resolved = resolved;
		this.createdAt = createdAt;
		this.history = new StackHistory(stackId, request.stackName());
		this.roleArn = request.roleArn();
		this.terminationProtection = request.terminationProtection();
		for (ResourceDeclaration declaration : resolved.resources()) {
			this.resources.put(declaration.logicalId(), new StackResource(declaration, this.resources.size()));
		}
	}

	/** Returns the ARN. */
	public String stackId() {
		return this.stackId;
	}

	public String name() {
		return this.request.stackName();
	}

	public String region() {
		return this.request.region();
	}

	public StackRequest request() {
		return this.request;
	}

	public ParsedTemplate template() {
		return this.parsedTemplate;
	}

	public ResolvedTemplate resolved() {
		return this.resolved;
	}

	public Instant createdAt() {
		return this.createdAt;
	}

	public StackStatus status() {
		return this.status;
	}

	public @Nullable String reason() {
		return this.reason;
	}

	public @Nullable Instant deletedAt() {
		return this.deletedAt;
	}

	public boolean terminationProtection() {
		return this.terminationProtection;
	}

	/** Returns the events, oldest first. */
	public List<StackEvent> events() {
		return this.history.events();
	}

	/** Returns the operations, oldest first. */
	public List<StackOperation> operations() {
		return this.history.operations();
	}

	public Optional<StackOperation> operation(String id) {
		return this.history.operation(id);
	}

	/** Returns the latest service role, or {@code null} when no call has named one. */
	public @Nullable String roleArn() {
		return this.roleArn;
	}

	/** Returns whether the last deletion skips resources that it cannot delete. */
	public boolean forced() {
		DeletionOptions options = this.history.current().wish();
		return options != null && options.forced();
	}

	/**
	 * Returns whether the stack is being created and dependants may use every resource
	 * already.
	 */
	public boolean configured() {
		return this.status == StackStatus.CREATE_IN_PROGRESS && this.configured.size() == this.resources.size();
	}

	/** Returns the options of the deletion that a call with this token started. */
	public Optional<DeletionOptions> deletionAskedForWith(String clientRequestToken) {
		return this.history.deletionAskedForWith(clientRequestToken);
	}

	/** Returns the started resources in the template's order. */
	public List<StackResource> startedResources() {
		return this.resources.values().stream().filter(StackResource::started).toList();
	}

	/** Returns the outputs, which exist once the stack is complete. */
	public List<OutputValue> outputs() {
		return this.outputs;
	}

	long sequence() {
		return this.sequence;
	}

	Collection<StackResource> resources() {
		return Collections.unmodifiableCollection(this.resources.values());
	}

	Optional<StackResource> resource(String logicalId) {
		return Optional.ofNullable(this.resources.get(logicalId));
	}

	List<String> logicalIdsIn(ResourceStatus wanted) {
		return this.resources.values()
			.stream()
			.filter((resource) -> resource.is(wanted))
			.map(StackResource::logicalId)
			.toList();
	}

	void enter(StackStatus next, @Nullable String reason, Instant at) {
		this.status = next;
		this.reason = reason;
		if (next == StackStatus.DELETE_COMPLETE) {
			this.deletedAt = at;
		}
		this.history.add(next, reason, at);
		if (!next.inProgress()) {
			this.history.end(next.outcome(), at);
		}
	}

	void enter(StackResource resource, ResourceStatus next, @Nullable String reason, Instant at) {
		resource.enter(next, reason, at);
		this.history.add(resource, at);
	}

	void configured(StackResource resource, Instant at) {
		this.history.addConfigured(resource, at);
		this.configured.add(resource.logicalId());
		if (configured()) {
			this.history.addConfigured(this.status, at);
		}
	}

	void createdBy(StackCreation work) {
		this.creation = work;
		this.history.begin(StackOperation.Type.CREATE_STACK, this.request.clientRequestToken(), null, this.createdAt);
		enter(StackStatus.CREATE_IN_PROGRESS, USER_INITIATED, this.createdAt);
	}

	/**
	 * Starts the removal of a failed creation's resources. It belongs to the call that
	 * created the stack.
	 */
	void undoneBy(StackDeletion work, String reason, Instant at) {
		this.deletion = work;
		this.history.begin(work.operation(), this.request.clientRequestToken(), null, at);
		work.begin(reason);
	}

	/** Starts the deletion that a user requests, whatever operation is in progress. */
	void deletedBy(StackDeletion work, DeletionOptions options, @Nullable String clientRequestToken, Instant at) {
		this.roleArn = (options.roleArn() != null) ? options.roleArn() : this.roleArn;
		this.history.begin(StackOperation.Type.DELETE_STACK, clientRequestToken, options, at);
		if (this.status == StackStatus.ROLLBACK_IN_PROGRESS && this.deletion != null) {
			this.deletion.becomeDeletion(USER_INITIATED);
			return;
		}
		this.deletion = work;
		work.begin(USER_INITIATED);
		if (this.creation != null) {
			this.creation.abandon();
		}
	}

	void give(List<OutputValue> values) {
		this.outputs = List.copyOf(Objects.requireNonNull(values));
	}

	void protect(boolean enabled) {
		this.terminationProtection = enabled;
	}

}
