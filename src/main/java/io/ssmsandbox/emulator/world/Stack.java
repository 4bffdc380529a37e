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
 * A stack: what was asked for, where it stands, and everything that has happened to it.
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

	/** The ARN. */
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

	/** Oldest first. */
	public List<StackEvent> events() {
		return this.history.events();
	}

	/** Oldest first. */
	public List<StackOperation> operations() {
		return this.history.operations();
	}

	public Optional<StackOperation> operation(String id) {
		return this.history.operation(id);
	}

	/** The role that acts for the stack, if one was ever given. */
	public @Nullable String roleArn() {
		return this.roleArn;
	}

	/** Whether its last deletion is one that leaves behind what cannot be deleted. */
	public boolean forced() {
		DeletionOptions options = this.history.current().wish();
		return options != null && options.forced();
	}

	/** Whether it is being created, and every resource may be built on already. */
	public boolean configured() {
		return this.status == StackStatus.CREATE_IN_PROGRESS && this.configured.size() == this.resources.size();
	}

	/** What a user asked for with a token, if that was a deletion of this stack. */
	public Optional<DeletionOptions> deletionAskedForWith(String clientRequestToken) {
		return this.history.deletionAskedForWith(clientRequestToken);
	}

	/** Those that have started, in the template's order. */
	public List<StackResource> startedResources() {
		return this.resources.values().stream().filter(StackResource::started).toList();
	}

	/** Known once the stack is complete. */
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

	void enter(StackStatus next, @Nullable String why, Instant at) {
		this.status = next;
		this.reason = why;
		if (next == StackStatus.DELETE_COMPLETE) {
			this.deletedAt = at;
		}
		this.history.add(next, why, at);
		if (!next.inProgress()) {
			this.history.end(next.outcome(), at);
		}
	}

	void enter(StackResource resource, ResourceStatus next, @Nullable String why, Instant at) {
		resource.enter(next, why, at);
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
	 * The creation failed, and takes back what it made, which belongs to the call that
	 * asked for the stack.
	 */
	void undoneBy(StackDeletion work, String why, Instant at) {
		this.deletion = work;
		this.history.begin(work.operation(), this.request.clientRequestToken(), null, at);
		work.begin(why);
	}

	/** The user wants it gone, whatever is going on. */
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
