package io.ssmsandbox.emulator.agent;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.ssmsandbox.emulator.inventory.Instance;
import io.ssmsandbox.emulator.inventory.RegionInventory;

/**
 * The agents of a region. After every change it records what the affected instances can
 * reach from then on. It computes the rest on demand.
 */
public final class RegionAgents {

	private final AgentEnvironment agentEnvironment;

	private final Map<String, ReachabilityLog> logs = new HashMap<>();

	private final Map<String, Set<String>> byVpc = new HashMap<>();

	private final Map<String, Set<String>> byProfile = new HashMap<>();

	public RegionAgents(AgentEnvironment agentEnvironment) {
		this.agentEnvironment = agentEnvironment;
	}

	/**
	 * Records the effect of the latest changes.
	 * @param changedProfiles names of instance profiles in lower case
	 */
	public void observe(Set<String> changedProfiles, Instant now) {
		RegionInventory.Changes changes = this.agentEnvironment.region().takeChanges();
		if (changes.isEmpty() && changedProfiles.isEmpty()) {
			return;
		}
		Set<String> concerned = new LinkedHashSet<>(changes.instances());
		changes.instances().forEach(this::index);
		changes.vpcs().forEach((vpc) -> concerned.addAll(this.byVpc.getOrDefault(vpc, Set.of())));
		changedProfiles.forEach((profile) -> concerned.addAll(this.byProfile.getOrDefault(profile, Set.of())));
		concerned.forEach((id) -> observe(id, now));
	}

	private void index(String id) {
		find(id).ifPresentOrElse((instance) -> {
			this.byVpc.computeIfAbsent(instance.vpcId(), (vpc) -> new LinkedHashSet<>()).add(id);
			this.byProfile.computeIfAbsent(profile(instance), (profile) -> new LinkedHashSet<>()).add(id);
		}, () -> forget(id));
	}

	private void forget(String id) {
		this.logs.remove(id);
		for (Map<String, Set<String>> index : List.of(this.byVpc, this.byProfile)) {
			index.values().forEach((ids) -> ids.remove(id));
			index.values().removeIf(Set::isEmpty);
		}
	}

	private void observe(String id, Instant now) {
		find(id).ifPresent((instance) -> this.logs.computeIfAbsent(id, (unseen) -> new ReachabilityLog())
			.observe(now, new AgentPath(this.agentEnvironment, instance)));
	}

	/**
	 * Returns the agent on an instance at an instant.
	 */
	public AgentStatus on(Instance instance, Instant now) {
		return AgentStatus.of(instance, life(instance, now));
	}

	/**
	 * Returns the agent on an instance that Systems Manager cannot hear, whatever the
	 * agent does.
	 * @param since the start of the silence
	 */
	public AgentStatus unheard(Instance instance, Instant since, Instant now) {
		return AgentStatus.unheard(instance, life(instance, since), now);
	}

	/**
	 * Returns the agent's log since the first start of the instance.
	 */
	public List<AgentLogLine> log(Instance instance, Instant now) {
		return new AgentLog(instance, this.agentEnvironment).of(life(instance, now));
	}

	private AgentHistory life(Instance instance, Instant now) {
		ReachabilityLog reach = Optional.ofNullable(this.logs.get(instance.id())).orElseThrow();
		return new AgentHistory(instance, reach, now);
	}

	private Optional<Instance> find(String id) {
		return this.agentEnvironment.region().instances().find(id);
	}

	private static String profile(Instance instance) {
		return Optional.ofNullable(instance.profileName()).orElse("").toLowerCase(Locale.ROOT);
	}

}
