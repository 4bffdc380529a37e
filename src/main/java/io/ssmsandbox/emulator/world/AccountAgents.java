package io.ssmsandbox.emulator.world;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

import io.ssmsandbox.emulator.agent.Agent;
import io.ssmsandbox.emulator.agent.AgentEnvironment;
import io.ssmsandbox.emulator.agent.AgentLogLine;
import io.ssmsandbox.emulator.agent.Agents;
import io.ssmsandbox.emulator.inventory.IamDirectory;
import io.ssmsandbox.emulator.inventory.Instance;

/**
 * The agents on all instances of the account: as they are, and as far as a script of
 * faults lets them be heard.
 */
public final class AccountAgents {

	private final Map<String, Agents> regions = new TreeMap<>();

	private final Function<String, AgentEnvironment> surroundings;

	private final IamDirectory iam;

	private final ActiveFaultScript faults;

	AccountAgents(Function<String, AgentEnvironment> surroundings, IamDirectory iam, ActiveFaultScript faults) {
		this.surroundings = surroundings;
		this.iam = iam;
		this.faults = faults;
	}

	/**
	 * Those of a region, as they are.
	 */
	public Agents in(String region) {
		return this.regions.computeIfAbsent(region, (name) -> new Agents(this.surroundings.apply(name)));
	}

	/**
	 * The agent on an instance, as it is or as a script of faults lets it appear.
	 */
	public Agent on(String region, Instance instance, Instant now) {
		return this.faults.silenceOf(instance, region)
			.filter((silence) -> silence.covers(now))
			.map((silence) -> in(region).unheard(instance, silence.from(), now))
			.orElseGet(() -> in(region).on(instance, now));
	}

	/**
	 * What the agent on an instance has written, as far as a script of faults lets it be
	 * heard.
	 */
	public List<AgentLogLine> logOn(String region, Instance instance, Instant now) {
		List<AgentLogLine> lines = in(region).log(instance, now);
		return this.faults.silenceOf(instance, region)
			.map((silence) -> silence.within(lines, instance.life(), now))
			.orElse(lines);
	}

	/** Whatever has just changed decides what they reach from now on. */
	void see(Collection<String> inhabited, Instant now) {
		Set<String> profiles = this.iam.takeChangedProfiles();
		inhabited.forEach((region) -> in(region).observe(profiles, now));
	}

}
