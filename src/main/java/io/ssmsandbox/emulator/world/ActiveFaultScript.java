package io.ssmsandbox.emulator.world;

import java.lang.System.Logger.Level;
import java.lang.System.Logger;
import java.time.Instant;
import java.util.Optional;

import io.ssmsandbox.emulator.faults.FaultScript;
import io.ssmsandbox.emulator.faults.ResourceFault;
import io.ssmsandbox.emulator.faults.ResourceFaults;
import io.ssmsandbox.emulator.faults.ResourceTarget;
import io.ssmsandbox.emulator.inventory.Instance;

/**
 * The script of faults that a world stands under. Its first strikes are told in the log,
 * except those that are only lived through again.
 */
final class ActiveFaultScript {

	private static final Logger LOGGER = System.getLogger(ActiveFaultScript.class.getName());

	private ResourceFaults inForce = new ResourceFaults(FaultScript.NONE, this::notice);

	private boolean quiet;

	ResourceFaults inForce() {
		return this.inForce;
	}

	void putInForce(FaultScript script) {
		this.inForce = new ResourceFaults(script, this::notice);
	}

	/**
	 * While the past is lived through again, nobody is told.
	 */
	void quietly(Runnable past) {
		this.quiet = true;
		try {
			past.run();
		}
		finally {
			this.quiet = false;
		}
	}

	/**
	 * When the script keeps the agent of an instance from being heard.
	 */
	Optional<AgentSilence> silenceOf(Instance instance, String region) {
		Instant runningAt = instance.life().runningAt();
		if (runningAt == null) {
			return Optional.empty();
		}
		ResourceTarget target = new ResourceTarget(region,
				instance.tags().getOrDefault("aws:cloudformation:stack-name", ""),
				instance.tags().getOrDefault("aws:cloudformation:logical-id", ""), "AWS::EC2::Instance");
		return this.inForce.agent(target, instance.id())
			.map((trouble) -> AgentSilence.of(trouble, instance, runningAt));
	}

	private void notice(ResourceFault rule, ResourceTarget target) {
		if (!this.quiet) {
			LOGGER.log(Level.INFO, "The scripted fault of {0} strikes for the first time: {1} of {2} in {3}.",
					rule.place(), target.resource(), target.stack(), target.region());
		}
	}

}
