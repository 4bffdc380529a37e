package io.ssmsandbox.sandbox;

import io.ssmsandbox.template.RenderedTemplate;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of a sandbox, as it is stored.
 *
 * @param id its id
 * @param version counts the changes; a change is saved only onto the version it was made
 * from
 * @param request what was asked for
 * @param template what was rendered for it, frozen with the request
 * @param lease its time
 * @param state where it stands
 * @param reason why it stands there
 * @param stack the stack behind it
 * @param live whether it may still have a stack, and so keeps its prefix
 * @param firstFailure the first true cause among the stack's failures
 * @param milestones the points it has passed
 * @param progress how far its stack has come
 * @param lastSequence the sequence of its newest event
 */
record SandboxFacts(SandboxId id, long version, LaunchRequest request, RenderedTemplate template, Lease lease,
		SandboxState state, Reason reason, StackRef stack, boolean live, @Nullable String firstFailure,
		Milestones milestones, Progress progress, long lastSequence) {

	SandboxFacts withState(SandboxState next, @Nullable String why) {
		return new SandboxFacts(this.id, this.version, this.request, this.template, this.lease, next,
				new Reason(why, null), this.stack, this.live, this.firstFailure, this.milestones, this.progress,
				this.lastSequence);
	}

	SandboxFacts withHindrance(@Nullable String what) {
		return new SandboxFacts(this.id, this.version, this.request, this.template, this.lease, this.state,
				this.reason.hinderedBy(what), this.stack, this.live, this.firstFailure, this.milestones, this.progress,
				this.lastSequence);
	}

	SandboxFacts withLease(Lease next) {
		return new SandboxFacts(this.id, this.version, this.request, this.template, next, this.state, this.reason,
				this.stack, this.live, this.firstFailure, this.milestones, this.progress, this.lastSequence);
	}

	SandboxFacts withStack(StackRef next) {
		return new SandboxFacts(this.id, this.version, this.request, this.template, this.lease, this.state, this.reason,
				next, this.live, this.firstFailure, this.milestones, this.progress, this.lastSequence);
	}

	SandboxFacts withMilestones(Milestones next) {
		return new SandboxFacts(this.id, this.version, this.request, this.template, this.lease, this.state, this.reason,
				this.stack, this.live, this.firstFailure, next, this.progress, this.lastSequence);
	}

	SandboxFacts withProgress(Progress next) {
		return new SandboxFacts(this.id, this.version, this.request, this.template, this.lease, this.state, this.reason,
				this.stack, this.live, this.firstFailure, this.milestones, next, this.lastSequence);
	}

	SandboxFacts withFirstFailure(String cause) {
		return new SandboxFacts(this.id, this.version, this.request, this.template, this.lease, this.state, this.reason,
				this.stack, this.live, cause, this.milestones, this.progress, this.lastSequence);
	}

	SandboxFacts withSequence(long sequence) {
		return new SandboxFacts(this.id, this.version, this.request, this.template, this.lease, this.state, this.reason,
				this.stack, this.live, this.firstFailure, this.milestones, this.progress, sequence);
	}

	SandboxFacts withVersion(long next) {
		return new SandboxFacts(this.id, next, this.request, this.template, this.lease, this.state, this.reason,
				this.stack, this.live, this.firstFailure, this.milestones, this.progress, this.lastSequence);
	}

	SandboxFacts gone() {
		return new SandboxFacts(this.id, this.version, this.request, this.template, this.lease, this.state, this.reason,
				this.stack, false, this.firstFailure, this.milestones, this.progress, this.lastSequence);
	}

}
