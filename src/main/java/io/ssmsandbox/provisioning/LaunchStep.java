package io.ssmsandbox.provisioning;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;

import io.ssmsandbox.aws.AwsRefusedException;
import io.ssmsandbox.aws.NewStack;
import io.ssmsandbox.aws.Stack;
import io.ssmsandbox.aws.StackId;
import io.ssmsandbox.aws.StackNameTakenException;
import io.ssmsandbox.aws.Stacks;
import io.ssmsandbox.diagnosis.CauseCode;
import io.ssmsandbox.diagnosis.CauseRecognition;
import io.ssmsandbox.preflight.PlacementService;
import io.ssmsandbox.sandbox.Cause;
import io.ssmsandbox.sandbox.InvalidLaunchException;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.sandbox.Sandboxes;
import io.ssmsandbox.template.RenderedTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Creates the stack exactly once. The portal stores each attempt before it calls AWS.
 * Every attempt uses the same name, body and token, so it can be repeated after a lost
 * response or a crash.
 */
@Component
class LaunchStep implements Step {

	private static final Logger log = LoggerFactory.getLogger(LaunchStep.class);

	private final Sandboxes sandboxes;

	private final Stacks stacks;

	private final UnacknowledgedStackFinder unacknowledged;

	private final PlacementService placementService;

	private final PollingIntervals intervals;

	private final Clock clock;

	LaunchStep(Sandboxes sandboxes, Stacks stacks, UnacknowledgedStackFinder unacknowledged,
			PlacementService placementService, PollingIntervals intervals, Clock clock) {
		this.sandboxes = sandboxes;
		this.stacks = stacks;
		this.unacknowledged = unacknowledged;
		this.placementService = placementService;
		this.intervals = intervals;
		this.clock = clock;
	}

	@Override
	public Result run(Sandbox sandbox) {
		boolean firstAttempt = sandbox.milestones().launchAttemptedAt() == null;
		if (firstAttempt) {
			// The check before the launch gives up after two seconds; this one does not.
			Optional<InvalidLaunchException> refusal = this.placementService.verify(sandbox.request());
			if (refusal.isPresent()) {
				return Result.again(fail(sandbox, CauseRecognition.recogniseCause(refusal.get(), sandbox.request())));
			}
		}
		Instant now = this.clock.instant();
		Sandbox attempted = this.sandboxes.update(sandbox.id(),
				(current) -> (current.state() == SandboxState.REQUESTED) ? current.launchAttempted(now) : current);
		return (attempted.state() == SandboxState.REQUESTED) ? create(attempted, firstAttempt)
				: Result.again(attempted);
	}

	private Result create(Sandbox sandbox, boolean firstAttempt) {
		try {
			return launched(sandbox, this.stacks.create(region(sandbox), newStack(sandbox)));
		}
		catch (StackNameTakenException ex) {
			return adopt(sandbox);
		}
		catch (AwsRefusedException ex) {
			if (firstAttempt && ex.isFirstAttempt()) {
				return Result.again(fail(sandbox, CauseRecognition.recogniseCause(ex, sandbox.request())));
			}
			// An earlier attempt may have succeeded without a response, or may still
			// succeed. The prefix stays taken until that is certain.
			return this.unacknowledged.find(sandbox)
				.map((stack) -> launched(sandbox, stack.id()))
				.orElseGet(() -> Result.again(fail(sandbox, (current, now) -> current
					.launchFailed(CauseRecognition.recogniseCause(ex, sandbox.request()), now))));
		}
	}

	private Result adopt(Sandbox sandbox) {
		Optional<Stack> stack = this.stacks.findByName(region(sandbox), sandbox.stack().name());
		if (stack.isEmpty()) {
			// The stack existed a moment ago and is being deleted; its name will be free
			// soon.
			return new Result(sandbox, this.intervals.moving(sandbox.id()));
		}
		if (StackTags.belongsTo(stack.get(), sandbox.id())) {
			return launched(sandbox, stack.get().id());
		}
		return Result.again(fail(sandbox,
				CauseRecognition.recogniseCause(CauseCode.STACK_NAME_TAKEN, null, null, sandbox.request())));
	}

	private Result launched(Sandbox sandbox, StackId stackId) {
		Instant now = this.clock.instant();
		Sandbox launching = this.sandboxes.update(sandbox.id(), (current) -> current.launching(stackId, now));
		if (!launching.isLive()) {
			// This process was suspended during its call for so long that the sandbox was
			// given up.
			log.warn("Sandbox {} is already {}; deleting stack {}, which was created too late", launching.id(),
					launching.state(), stackId.value());
			this.stacks.delete(region(launching), stackId, launching.id() + "-delete-late");
		}
		return new Result(launching, this.intervals.moving(sandbox.id()));
	}

	/** Fails a launch that has created nothing and will create nothing. */
	private Sandbox fail(Sandbox sandbox, Cause cause) {
		return fail(sandbox, (current, now) -> current.launchFailed(cause, now).cleanedUp());
	}

	private Sandbox fail(Sandbox sandbox, BiFunction<Sandbox, Instant, Sandbox> failure) {
		Instant now = this.clock.instant();
		return this.sandboxes.update(sandbox.id(),
				(current) -> (current.state() == SandboxState.REQUESTED) ? failure.apply(current, now) : current);
	}

	private NewStack newStack(Sandbox sandbox) {
		RenderedTemplate template = this.sandboxes.template(sandbox.id());
		return new NewStack(sandbox.stack().name(), template.body(), template.parameters(), template.tags(),
				template.capabilities(), sandbox.id().toString());
	}

	private static String region(Sandbox sandbox) {
		return sandbox.request().placement().region();
	}

}
