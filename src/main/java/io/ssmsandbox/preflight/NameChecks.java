package io.ssmsandbox.preflight;

import java.util.Optional;

import io.ssmsandbox.aws.InstanceProfiles;
import io.ssmsandbox.aws.StackNameLookup;
import io.ssmsandbox.diagnosis.CauseCode;
import io.ssmsandbox.diagnosis.RemedyAdvice;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.sandbox.LaunchRequest;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.sandbox.Sandboxes;
import io.ssmsandbox.sandbox.StackRef;
import io.ssmsandbox.template.TemplateOptions;

import org.springframework.stereotype.Component;

/**
 * Checks whether the names that use a prefix are free in the portal, in the region and in
 * the account.
 */
@Component
class NameChecks {

	private final Sandboxes sandboxes;

	private final StackNameLookup stacks;

	private final InstanceProfiles profiles;

	private final PrefixProposals proposals;

	NameChecks(Sandboxes sandboxes, StackNameLookup stacks, InstanceProfiles profiles, PrefixProposals proposals) {
		this.sandboxes = sandboxes;
		this.stacks = stacks;
		this.profiles = profiles;
		this.proposals = proposals;
	}

	Check checkPrefix(LaunchRequest request) {
		String region = request.placement().region();
		Optional<Sandbox> holder = this.sandboxes.findActiveByPrefix(region, request.prefix());
		if (holder.isEmpty()) {
			return Check.passed(CheckName.PREFIX_FREE, request.prefix().value(), region);
		}
		CauseCode cause = isBeingDeleted(holder.get()) ? CauseCode.PREFIX_STILL_TAKEN : CauseCode.PREFIX_TAKEN;
		return Check.failed(CheckName.PREFIX_FREE, otherPrefix(request), cause, request);
	}

	private static boolean isBeingDeleted(Sandbox sandbox) {
		return sandbox.state() == SandboxState.TEARING_DOWN || sandbox.state() == SandboxState.LAUNCH_FAILED;
	}

	/**
	 * Checks the stack name. The prefix check already reports a name that a live sandbox
	 * uses.
	 */
	Check checkStackName(LaunchRequest request) {
		String region = request.placement().region();
		StackRef stack = StackRef.of(request.prefix());
		boolean taken = this.stacks.isTaken(region, stack.name());
		return taken
				? Check.failed(CheckName.STACK_NAME_FREE, otherPrefix(request), CauseCode.STACK_NAME_TAKEN, request)
				: Check.passed(CheckName.STACK_NAME_FREE, stack.name().value(), region);
	}

	Check checkProfileName(LaunchRequest request) {
		String region = request.placement().region();
		String name = TemplateOptions.instanceProfileName(request.prefix().value(), region);
		return this.profiles.exists(name)
				? Check.failed(CheckName.PROFILE_NAME_FREE, otherPrefix(request), CauseCode.PROFILE_NAME_TAKEN, request)
				: Check.passed(CheckName.PROFILE_NAME_FREE, name);
	}

	private Suggestion otherPrefix(LaunchRequest request) {
		String free = this.proposals.proposeSimilar(request.prefix(), request.placement().region());
		return Suggestion.choose(Message.of(RemedyAdvice.OTHER_PREFIX, free), "prefix", free);
	}

}
