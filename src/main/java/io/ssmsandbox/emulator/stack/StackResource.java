package io.ssmsandbox.emulator.stack;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import io.ssmsandbox.emulator.resource.ResourceCreation;
import io.ssmsandbox.emulator.template.ResourceDeclaration;
import org.jspecify.annotations.Nullable;

/**
 * A resource of a stack. Before its turn has come CloudFormation does not show it:
 * {@link #started()} is false then.
 */
public final class StackResource {

	private final ResourceDeclaration declaration;

	private final int ordinal;

	private @Nullable ResourceStatus status;

	private @Nullable String reason;

	private @Nullable Instant timestamp;

	private @Nullable String properties;

	private @Nullable String physicalId;

	private @Nullable ResourceCreation resourceCreation;

	private int idsMade;

	public StackResource(ResourceDeclaration declaration, int ordinal) {
		this.declaration = declaration;
		this.ordinal = ordinal;
	}

	public String logicalId() {
		return this.declaration.logicalId();
	}

	public String type() {
		return this.declaration.type();
	}

	public boolean started() {
		return this.status != null;
	}

	/** Where it stands, once it has started. */
	public ResourceStatus status() {
		return Objects.requireNonNull(this.status);
	}

	/** When that was reached. */
	public Instant timestamp() {
		return Objects.requireNonNull(this.timestamp);
	}

	public @Nullable String reason() {
		return this.reason;
	}

	/** Its id in its own service, once AWS has told it. */
	public @Nullable String physicalId() {
		return this.physicalId;
	}

	@Nullable public String properties() {
		return this.properties;
	}

	public int ordinal() {
		return this.ordinal;
	}

	public ResourceDeclaration declaration() {
		return this.declaration;
	}

	public boolean is(ResourceStatus expected) {
		return this.status == expected;
	}

	/** Never started, or deleted, or left behind. */
	public boolean absent() {
		return this.status == null || this.status.gone();
	}

	public boolean inProgress() {
		return this.status != null && this.status.inProgress();
	}

	public boolean dependsOn(StackResource other) {
		return this.declaration.dependsOn().contains(other.logicalId());
	}

	public boolean mayFollow(Set<String> usable) {
		return usable.containsAll(this.declaration.dependsOn());
	}

	public void enter(ResourceStatus next, @Nullable String why, Instant at) {
		this.status = next;
		this.reason = why;
		this.timestamp = at;
	}

	public void asksFor(String resolvedProperties) {
		this.properties = resolvedProperties;
	}

	public void becomes(ResourceCreation started) {
		this.resourceCreation = started;
	}

	/** What was made, whether AWS has told its id already or not. */
	public Optional<ResourceCreation> creation() {
		return Optional.ofNullable(this.resourceCreation);
	}

	/** The id of what was made. */
	public String createdId() {
		return Objects.requireNonNull(this.resourceCreation).physicalId();
	}

	/** From now on the id shows. */
	public void announce() {
		this.physicalId = createdId();
	}

	/** It was undone before anybody saw it. */
	public void forget() {
		this.resourceCreation = null;
	}

	public int nextIdNumber() {
		return this.idsMade++;
	}

}
