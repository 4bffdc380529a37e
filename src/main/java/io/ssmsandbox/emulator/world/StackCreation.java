package io.ssmsandbox.emulator.world;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import io.ssmsandbox.emulator.faults.CreationFailure;
import io.ssmsandbox.emulator.resource.ResourceCreation;
import io.ssmsandbox.emulator.resource.ResourceInputs;
import io.ssmsandbox.emulator.resource.ResourceType;
import io.ssmsandbox.emulator.stack.DeletionOptions;
import io.ssmsandbox.emulator.stack.OnStackFailure;
import io.ssmsandbox.emulator.stack.ResourceStatus;
import io.ssmsandbox.emulator.stack.StackResource;
import io.ssmsandbox.emulator.stack.StackStatus;
import org.jspecify.annotations.Nullable;

/**
 * Creates the resources of a stack. A resource starts when all its dependencies are
 * usable; independent ones run in parallel. The first failure ends the creation or, if
 * the request says so, only stops its dependants.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stack-failure-options.html">Stack
 * failure options</a>
 */
final class StackCreation {

	private static final Duration UNTIL_FIRST_RESOURCE = Duration.ofSeconds(3);

	private static final Duration UNTIL_REFUSED = Duration.ofSeconds(1);

	private static final Duration UNTIL_SETTLED = Duration.ofSeconds(1);

	private final World world;

	private final Stack stack;

	private final WorldSettings settings;

	/** Resources that dependants may use. */
	private final Set<String> usable = new HashSet<>();

	private boolean over;

	StackCreation(World world, Stack stack, WorldSettings settings) {
		this.world = world;
		this.stack = stack;
		this.settings = settings;
	}

	void begin() {
		this.stack.createdBy(this);
		later(EventQueue.AFTER_RESOURCES, UNTIL_FIRST_RESOURCE, this::proceed);
		Integer timeout = this.stack.request().timeoutInMinutes();
		if (timeout != null) {
			later(EventQueue.AFTER_RESOURCES, Duration.ofMinutes(timeout),
					() -> giveUp("Stack creation time exceeded the specified timeout."));
		}
	}

	/**
	 * Stops the creation because the stack will be deleted.
	 */
	void abandon() {
		if (!this.over) {
			this.over = true;
			cancelThoseInProgress();
		}
	}

	private void proceed() {
		this.stack.resources()
			.stream()
			.filter((resource) -> !resource.started() && resource.mayFollow(this.usable))
			.forEach(this::start);
		boolean busy = this.stack.resources().stream().anyMatch(StackResource::inProgress);
		if (!busy) {
			later(EventQueue.AFTER_RESOURCES, UNTIL_SETTLED, this::settle);
		}
	}

	private void start(StackResource resource) {
		try {
			Map<String, Object> properties = this.stack.resolved()
				.properties(resource.logicalId(), new StackReferences(this.stack));
			resource.setProperties(ResourceProperties.json(properties));
			enter(resource, ResourceStatus.CREATE_IN_PROGRESS, null);
			ResourceType type = this.world.type(resource);
			ResourceProperties.check(resource, type, properties);
			ResourceFaultApplier scripted = new ResourceFaultApplier(context(resource));
			Optional<CreationFailure> failure = scripted.failure();
			if (failure.filter(CreationFailure::isRefusal).isPresent()) {
				Duration patience = Objects.requireNonNullElse(failure.get().patience(), UNTIL_REFUSED);
				String reason = scripted.worded(failure.get().words()).getMessage();
				later(resource.ordinal(), patience, () -> fail(resource, reason));
				return;
			}
			ResourceCreation resourceCreation = scripted
				.launched(type.create(context(resource), ResourceInputs.of(scripted.altered(properties))));
			resource.setCreation(resourceCreation);
			if (failure.isPresent()) {
				planFailure(resource, resourceCreation, failure.get());
			}
			else {
				plan(resource, resourceCreation);
			}
		}
		catch (RuntimeException | VirtualMachineError failure) {
			if (!resource.started()) {
				enter(resource, ResourceStatus.CREATE_IN_PROGRESS, null);
			}
			String reason = ResourceFailureReason.of(this.stack, resource.logicalId(), failure);
			later(resource.ordinal(), UNTIL_REFUSED, () -> fail(resource, reason));
		}
	}

	private void plan(StackResource resource, ResourceCreation resourceCreation) {
		WorldSpeed speed = this.settings.pace();
		Instant now = this.world.now();
		Instant initiated = now.plus(speed.of(resourceCreation.untilInitiated()));
		// Two milliseconds leave room for three events with different timestamps.
		Instant complete = latest(now.plus(speed.of(resourceCreation.duration())), initiated.plusMillis(2));
		at(initiated, resource.ordinal(), () -> initiated(resource));
		if (resourceCreation.configurationComplete()) {
			long wait = Duration.between(initiated, complete).toMillis() * 4 / 5;
			at(initiated.plusMillis(Math.max(1, wait)), resource.ordinal(), () -> configured(resource));
		}
		at(complete, resource.ordinal(), () -> complete(resource));
	}

	/** Schedules the failure of a resource after part of its creation. */
	private void planFailure(StackResource resource, ResourceCreation resourceCreation,
			CreationFailure creationFailure) {
		WorldSpeed speed = this.settings.pace();
		Instant initiated = this.world.now().plus(speed.of(resourceCreation.untilInitiated()));
		long millis = Math
			.round(resourceCreation.duration().toMillis() * Objects.requireNonNull(creationFailure.part()));
		Instant end = this.world.now().plus(speed.of(Duration.ofMillis(millis)));
		String reason = new ResourceFaultApplier(context(resource)).worded(creationFailure.words()).getMessage();
		at(initiated, resource.ordinal(), () -> initiated(resource));
		at(latest(end, initiated.plusMillis(1)), resource.ordinal(), () -> fail(resource, reason));
	}

	private static Instant latest(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

	private void initiated(StackResource resource) {
		resource.showPhysicalId();
		enter(resource, ResourceStatus.CREATE_IN_PROGRESS, "Resource creation Initiated");
	}

	private void configured(StackResource resource) {
		this.stack.configured(resource, this.world.now());
		this.usable.add(resource.logicalId());
		proceed();
	}

	private void complete(StackResource resource) {
		try {
			this.world.type(resource).created(context(resource), resource.createdId());
		}
		catch (RuntimeException | VirtualMachineError failure) {
			fail(resource, ResourceFailureReason.of(this.stack, resource.logicalId(), failure));
			return;
		}
		enter(resource, ResourceStatus.CREATE_COMPLETE, null);
		this.usable.add(resource.logicalId());
		proceed();
	}

	private void fail(StackResource resource, String reason) {
		enter(resource, ResourceStatus.CREATE_FAILED, reason);
		// Dependants may have used it already, but no new ones may.
		this.usable.remove(resource.logicalId());
		if (this.stack.request().onFailure() == OnStackFailure.DO_NOTHING) {
			proceed();
		}
		else {
			giveUp("");
		}
	}

	private void settle() {
		if (!this.stack.logicalIdsIn(ResourceStatus.CREATE_FAILED).isEmpty()) {
			giveUp("");
			return;
		}
		try {
			this.stack.give(this.stack.resolved().outputs(new StackReferences(this.stack)));
			this.over = true;
			this.stack.enter(StackStatus.CREATE_COMPLETE, null, this.world.now());
		}
		catch (RuntimeException | VirtualMachineError fault) {
			giveUp(ResourceFailureReason.of(this.stack, "the outputs", fault) + ".");
		}
	}

	private void giveUp(String cause) {
		this.over = true;
		cancelThoseInProgress();
		String reason = reason(cause);
		switch (this.stack.request().onFailure()) {
			case ROLLBACK -> undo(StackDeletion.Ending.ROLLED_BACK, reason + "Rollback requested by user.");
			case DELETE -> undo(StackDeletion.Ending.DELETED, reason + "Delete requested by user.");
			case DO_NOTHING -> this.stack.enter(StackStatus.CREATE_FAILED, reason, this.world.now());
		}
	}

	private String reason(String cause) {
		List<String> failed = this.stack.logicalIdsIn(ResourceStatus.CREATE_FAILED);
		String resources = failed.isEmpty() ? "" : "The following resource(s) failed to create: " + failed + ". ";
		return cause.isEmpty() ? resources : cause + " " + resources;
	}

	private void undo(StackDeletion.Ending ending, String reason) {
		StackDeletion deletion = new StackDeletion(this.world, this.stack, this.settings, ending,
				DeletionOptions.PLAIN);
		this.stack.undoneBy(deletion, reason, this.world.now());
	}

	private void cancelThoseInProgress() {
		for (StackResource resource : this.stack.resources()) {
			if (resource.is(ResourceStatus.CREATE_IN_PROGRESS)) {
				if (resource.physicalId() == null && resource.creation().isPresent()) {
					undoCreation(resource);
				}
				enter(resource, ResourceStatus.CREATE_FAILED, "Resource creation cancelled");
			}
		}
	}

	/**
	 * Undoes the creation of a resource whose id no event has shown, as if the call to
	 * its service had never been made.
	 */
	private void undoCreation(StackResource resource) {
		ResourceType type = this.world.type(resource);
		String physicalId = resource.createdId();
		try {
			type.delete(context(resource), physicalId);
			type.deleted(context(resource), physicalId);
			resource.clearCreation();
		}
		catch (RuntimeException | VirtualMachineError inUse) {
			// A resource outside the stack uses it already, so it exists and the stack
			// shows it.
			ResourceFailureReason.note(this.stack, resource.logicalId(), inUse);
			resource.showPhysicalId();
		}
	}

	private void enter(StackResource resource, ResourceStatus status, @Nullable String reason) {
		this.stack.enter(resource, status, reason, this.world.now());
	}

	private StackContext context(StackResource resource) {
		return new StackContext(this.world, this.stack, resource, this.settings);
	}

	private void later(int ordinal, Duration real, Runnable action) {
		at(this.world.now().plus(this.settings.pace().of(real)), ordinal, action);
	}

	private void at(Instant instant, int ordinal, Runnable action) {
		this.world.eventQueue().schedule(instant, this.stack.sequence(), ordinal, () -> {
			if (!this.over) {
				action.run();
			}
		});
	}

}
