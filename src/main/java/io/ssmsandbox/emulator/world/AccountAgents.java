package io.ssmsandbox.emulator.world;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

import io.ssmsandbox.emulator.agent.AgentEnvironment;
import io.ssmsandbox.emulator.agent.AgentLogLine;
import io.ssmsandbox.emulator.agent.AgentStatus;
import io.ssmsandbox.emulator.agent.RegionAgents;
import io.ssmsandbox.emulator.inventory.IamDirectory;
import io.ssmsandbox.emulator.inventory.Instance;

/**
 * The agents on all instances of the account, with and without the effect of the active
 * fault script.
 */
public final class AccountAgents {

	private final Map<String, RegionAgents> regions = new TreeMap<>();

	private final Function<String, AgentEnvironment> environments;

	private final IamDirectory iam;

	private final ActiveFaultScript faults;

	AccountAgents(Function<String, AgentEnvironment> environments, IamDirectory iam, ActiveFaultScript faults) {
		this.environments = environments;
		this.iam = iam;
		this.faults = faults;
	}

	/**
	 * Returns the agents of a region, without the fault script.
	 */
	public RegionAgents agentsOfRegion(String region) {
		return this.regions.computeIfAbsent(region, (name) -> new RegionAgents(this.environments.apply(name)));
	}

	/**
	 * Returns the agent on an instance, with the effect of the fault script.
	 */
	public AgentStatus agentOn(String region, Instance instance, Instant now) {
		return this.faults.silenceOf(instance, region)
			.filter((silence) -> silence.covers(now))
			.map((silence) -> agentsOfRegion(region).unheard(instance, silence.from(), now))
			.orElseGet(() -> agentsOfRegion(region).on(instance, now));
	}

	/**
	 * Returns the log of the agent on an instance, with the effect of the fault script.
	 */
	public List<AgentLogLine> agentLog(String region, Instance instance, Instant now) {
		List<AgentLogLine> lines = agentsOfRegion(region).log(instance, now);
		return this.faults.silenceOf(instance, region)
			.map((silence) -> silence.within(lines, instance.life(), now))
			.orElse(lines);
	}

	/** Records the effect of the latest change on what the agents can reach. */
	void recordChanges(Collection<String> regionNames, Instant now) {
		Set<String> profiles = this.iam.takeChangedProfiles();
		regionNames.forEach((region) -> agentsOfRegion(region).observe(profiles, now));
	}

}
