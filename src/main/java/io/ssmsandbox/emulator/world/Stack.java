package io.ssmsandbox.emulator.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.ssmsandbox.emulator.template.OutputValue;
import io.ssmsandbox.emulator.template.ResolvedTemplate;
import io.ssmsandbox.emulator.template.ResourceDeclaration;
import io.ssmsandbox.emulator.template.Template;
import org.jspecify.annotations.Nullable;

/**
 * A stack: what was asked for, where it stands, and everything that has happened to it.
 */
public final class Stack {

	static final String USER_INITIATED = "User Initiated";

	private static final String TYPE = "AWS::CloudFormation::Stack";

	private final String stackId;

	private final long sequence;

	private final StackRequest request;

	private final Template template;

	private final ResolvedTemplate resolved;

	private final Instant createdAt;

	private final Map<String, StackResource> resources = new LinkedHashMap<>();

	private final List<StackEvent> events = new ArrayList<>();

	private List<OutputValue> outputs = List.of();

	private StackStatus status = StackStatus.CREATE_IN_PROGRESS;

	private @Nullable String reason;

	private @Nullable Instant deletedAt;

	private @Nullable String operationToken;

	private boolean terminationProtection;

	private @Nullable StackCreation creation;

	private @Nullable StackDeletion deletion;

	Stack(String stackId, long sequence, StackRequest request, Template template, ResolvedTemplate resolved,
			Instant createdAt) {
		this.stackId = stackId;
		this.sequence = sequence;
		this.request = request;
		this.template = template;
		this.resolved = resolved;
		this.createdAt = createdAt;
		this.operationToken = request.clientRequestToken();
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

	public Template template() {
		return this.template;
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
		return Collections.unmodifiableList(this.events);
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
		String eventId = Hash.of(this.stackId, this.events.size()).uuid().toString();
		this.events.add(new StackEvent(eventId, at, name(), this.stackId, TYPE, next.name(), why, null, null,
				this.operationToken));
	}

	void enter(StackResource resource, ResourceStatus next, @Nullable String why, Instant at) {
		resource.enter(next, why, at);
		log(resource, at, null);
	}

	void configured(StackResource resource, Instant at) {
		log(resource, at, "CONFIGURATION_COMPLETE");
	}

	private void log(StackResource resource, Instant at, @Nullable String detailedStatus) {
		String eventId = resource.logicalId() + "-" + resource.status() + "-" + Timestamps.iso(at);
		String why = (detailedStatus != null) ? null : resource.reason();
		this.events.add(new StackEvent(eventId, at, resource.logicalId(), resource.physicalId(), resource.type(),
				resource.status().name(), why, resource.properties(), detailedStatus, this.operationToken));
	}

	void createdBy(StackCreation work) {
		this.creation = work;
	}

	/** The creation failed, and takes back what it made. */
	void undoneBy(StackDeletion work, String why) {
		this.deletion = work;
		work.begin(why);
	}

	/** The user wants it gone, whatever is going on. */
	void deletedBy(StackDeletion work, @Nullable String clientRequestToken) {
		this.operationToken = clientRequestToken;
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
