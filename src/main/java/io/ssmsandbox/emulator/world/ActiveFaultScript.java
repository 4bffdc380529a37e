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
 * The active fault script of a world. It logs the first match of each rule, except during
 * a replay.
 */
final class ActiveFaultScript {

	private static final Logger LOGGER = System.getLogger(ActiveFaultScript.class.getName());

	private ResourceFaults inForce = new ResourceFaults(FaultScript.NONE, this::logFirstMatch);

	private boolean quiet;

	ResourceFaults activeRules() {
		return this.inForce;
	}

	void activate(FaultScript script) {
		this.inForce = new ResourceFaults(script, this::logFirstMatch);
	}

	/**
	 * Runs a replay without logging matches.
	 */
	void withoutLogging(Runnable past) {
		this.quiet = true;
		try {
			past.run();
		}
		finally {
			this.quiet = false;
		}
	}

	/**
	 * Returns when the script silences the agent of an instance.
	 */
	Optional<AgentSilencePeriod> silenceOf(Instance instance, String region) {
		Instant runningAt = instance.life().runningAt();
		if (runningAt == null) {
			return Optional.empty();
		}
		ResourceTarget target = new ResourceTarget(region,
				instance.tags().getOrDefault("aws:cloudformation:stack-name", ""),
				instance.tags().getOrDefault("aws:cloudformation:logical-id", ""), "AWS::EC2::Instance");
		return this.inForce.agent(target, instance.id())
			.map((outage) -> AgentSilencePeriod.of(outage, instance, runningAt));
	}

	private void logFirstMatch(ResourceFault rule, ResourceTarget target) {
		if (!this.quiet) {
			LOGGER.log(Level.INFO, "The fault rule in {0} applies for the first time: {1} of {2} in {3}.", rule.place(),
					target.resource(), target.stack(), target.region());
		}
	}

}
