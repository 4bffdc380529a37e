package io.ssmsandbox.emulator.stack;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import io.ssmsandbox.emulator.resource.ResourceCreation;
import io.ssmsandbox.emulator.template.ResourceDeclaration;
import org.jspecify.annotations.Nullable;

/**
 * A resource of a stack. CloudFormation does not show it until its creation starts:
 * {@link #started()} is false before that.
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

	/** Returns the status of a started resource. */
	public ResourceStatus status() {
		return Objects.requireNonNull(this.status);
	}

	/** Returns when it entered the status. */
	public Instant timestamp() {
		return Objects.requireNonNull(this.timestamp);
	}

	public @Nullable String reason() {
		return this.reason;
	}

	/** Returns its id in its service, or {@code null} until AWS reports it. */
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

	/** Returns whether it was never started, or is deleted or skipped. */
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

	public void enter(ResourceStatus next, @Nullable String reason, Instant at) {
		this.status = next;
		this.reason = reason;
		this.timestamp = at;
	}

	public void setProperties(String resolvedProperties) {
		this.properties = resolvedProperties;
	}

	public void setCreation(ResourceCreation started) {
		this.resourceCreation = started;
	}

	/** Returns the started creation, even if AWS has not reported the id yet. */
	public Optional<ResourceCreation> creation() {
		return Optional.ofNullable(this.resourceCreation);
	}

	/** Returns the id, even if AWS has not reported it yet. */
	public String createdId() {
		return Objects.requireNonNull(this.resourceCreation).physicalId();
	}

	/** Makes the id visible. */
	public void showPhysicalId() {
		this.physicalId = createdId();
	}

	/** Forgets a creation that was undone before its id was visible. */
	public void clearCreation() {
		this.resourceCreation = null;
	}

	public int nextIdNumber() {
		return this.idsMade++;
	}

}
