package io.ssmsandbox.emulator.world;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.ssmsandbox.emulator.resource.ResourceDeletion;
import io.ssmsandbox.emulator.stack.DeletionOptions;
import io.ssmsandbox.emulator.stack.ResourceStatus;
import io.ssmsandbox.emulator.stack.StackOperation;
import io.ssmsandbox.emulator.stack.StackResource;
import io.ssmsandbox.emulator.stack.StackStatus;
import org.jspecify.annotations.Nullable;

/**
 * Deletes the resources of a stack. A resource follows when all its dependants are gone;
 * independent ones run in parallel. A resource that cannot be deleted keeps its
 * dependencies. The stack then ends as failed, and a caller may delete it again.
 */
final class StackDeletion {

	private static final Duration UNTIL_FIRST_RESOURCE = Duration.ofSeconds(1);

	private static final Duration UNTIL_REFUSED = Duration.ofSeconds(2);

	private static final Duration UNTIL_SETTLED = Duration.ofSeconds(1);

	private final World world;

	private final Stack stack;

	private final WorldSettings settings;

	private final DeletionOptions options;

	private final Set<String> attempted = new HashSet<>();

	private Ending ending;

	private boolean settling;

	StackDeletion(World world, Stack stack, WorldSettings settings, Ending ending, DeletionOptions options) {
		this.world = world;
		this.stack = stack;
		this.settings = settings;
		this.ending = ending;
		this.options = options;
	}

	StackOperation.Type operation() {
		return this.ending.operation;
	}

	void begin(String reason) {
		this.stack.enter(this.ending.during, reason, this.world.now());
		later(EventQueue.AFTER_RESOURCES, UNTIL_FIRST_RESOURCE, this::proceed);
	}

	/**
	 * Turns a rollback in progress into the deletion of the whole stack.
	 */
	void becomeDeletion(String reason) {
		this.ending = Ending.DELETED;
		this.stack.enter(this.ending.during, reason, this.world.now());
	}

	private void proceed() {
		Optional<StackResource> next = next();
		while (next.isPresent()) {
			start(next.get());
			next = next();
		}
		boolean busy = this.stack.resources().stream().anyMatch(StackResource::inProgress);
		if (!busy && !this.settling) {
			this.settling = true;
			later(EventQueue.AFTER_RESOURCES, UNTIL_SETTLED, this::settle);
		}
	}

	private Optional<StackResource> next() {
		return this.stack.resources()
			.stream()
			.filter((resource) -> !resource.absent() && !this.attempted.contains(resource.logicalId()))
			.filter((resource) -> this.stack.resources()
				.stream()
				.allMatch((other) -> other.absent() || !other.dependsOn(resource)))
			.findFirst();
	}

	private void start(StackResource resource) {
		this.attempted.add(resource.logicalId());
		if (resource.creation().isEmpty()) {
			enter(resource, ResourceStatus.DELETE_COMPLETE, null);
			return;
		}
		if (isKept(resource)) {
			enter(resource, ResourceStatus.DELETE_SKIPPED, null);
			return;
		}
		enter(resource, ResourceStatus.DELETE_IN_PROGRESS, null);
		try {
			ResourceFaultApplier scripted = new ResourceFaultApplier(context(resource));
			scripted.refuseIfBlocked();
			ResourceDeletion resourceDeletion = scripted
				.slowed(this.world.type(resource).delete(context(resource), resource.createdId()));
			later(resource.ordinal(), resourceDeletion.duration(), () -> deleted(resource));
		}
		catch (RuntimeException | VirtualMachineError failure) {
			String reason = ResourceFailureReason.of(this.stack, resource.logicalId(), failure);
			later(resource.ordinal(), UNTIL_REFUSED, () -> refused(resource, reason));
		}
	}

	private boolean isKept(StackResource resource) {
		if (this.options.retained().contains(resource.logicalId())) {
			return true;
		}
		boolean rollback = this.ending == Ending.ROLLED_BACK;
		return switch (resource.declaration().deletionPolicy()) {
			case RETAIN -> !rollback || !this.stack.request().retainExceptOnCreate();
			case RETAIN_EXCEPT_ON_CREATE -> !rollback;
			case DELETE, SNAPSHOT -> false;
		};
	}

	private void deleted(StackResource resource) {
		try {
			this.world.type(resource).deleted(context(resource), resource.createdId());
		}
		catch (RuntimeException | VirtualMachineError failure) {
			refused(resource, ResourceFailureReason.of(this.stack, resource.logicalId(), failure));
			return;
		}
		enter(resource, ResourceStatus.DELETE_COMPLETE, null);
		proceed();
	}

	private void refused(StackResource resource, String reason) {
		enter(resource, ResourceStatus.DELETE_FAILED, reason);
		if (this.options.forced()) {
			enter(resource, ResourceStatus.DELETE_SKIPPED, null);
		}
		proceed();
	}

	private void settle() {
		List<String> failed = this.stack.logicalIdsIn(ResourceStatus.DELETE_FAILED);
		if (failed.isEmpty()) {
			this.stack.enter(this.ending.success, null, this.world.now());
			if (this.ending == Ending.DELETED) {
				this.world.releaseStackName(this.stack);
			}
		}
		else {
			String reason = "The following resource(s) failed to delete: " + failed + ". ";
			this.stack.enter(this.ending.failure, reason, this.world.now());
		}
	}

	private void enter(StackResource resource, ResourceStatus status, @Nullable String reason) {
		this.stack.enter(resource, status, reason, this.world.now());
	}

	private StackContext context(StackResource resource) {
		return new StackContext(this.world, this.stack, resource, this.settings);
	}

	private void later(int ordinal, Duration real, Runnable action) {
		this.world.eventQueue()
			.schedule(this.world.now().plus(this.settings.pace().of(real)), this.stack.sequence(), ordinal, action);
	}

	/**
	 * The final state of the stack.
	 */
	enum Ending {

		ROLLED_BACK(StackOperation.Type.ROLLBACK, StackStatus.ROLLBACK_IN_PROGRESS, StackStatus.ROLLBACK_COMPLETE,
				StackStatus.ROLLBACK_FAILED),

		DELETED(StackOperation.Type.DELETE_STACK, StackStatus.DELETE_IN_PROGRESS, StackStatus.DELETE_COMPLETE,
				StackStatus.DELETE_FAILED);

		private final StackOperation.Type operation;

		private final StackStatus during;

		private final StackStatus success;

		private final StackStatus failure;

		Ending(StackOperation.Type operation, StackStatus during, StackStatus success, StackStatus failure) {
			this.operation = operation;
			this.during = during;
			this.success = success;
			this.failure = failure;
		}

	}

}
