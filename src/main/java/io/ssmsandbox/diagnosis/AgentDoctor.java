package io.ssmsandbox.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import io.ssmsandbox.cloud.AwsRefused;
import io.ssmsandbox.cloud.AwsUnavailable;
import io.ssmsandbox.cloud.ConnectionStatus;
import io.ssmsandbox.cloud.InstanceProfiles;
import io.ssmsandbox.cloud.Machine;
import io.ssmsandbox.cloud.Machines;
import io.ssmsandbox.cloud.ManagedInstances;
import io.ssmsandbox.cloud.PrivateNetworks;
import io.ssmsandbox.diagnosis.Finding.Verdict;
import io.ssmsandbox.sandbox.Sandbox;

import org.springframework.stereotype.Component;

/**
 * Finds out why the agent of a sandbox does not connect: walks the way that it takes,
 * rung by rung, and asks AWS about each. It looks and changes nothing.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/systems-manager/latest/userguide/troubleshooting-ssm-agent.html">Troubleshooting
 * SSM Agent</a>
 */
@Component
public class AgentDoctor {

	private static final String AGENTS_POLICY = "AmazonSSMManagedInstanceCore";

	private final ManagedInstances agents;

	private final Machines machines;

	private final PrivateNetworks networks;

	private final InstanceProfiles profiles;

	AgentDoctor(ManagedInstances agents, Machines machines, PrivateNetworks networks, InstanceProfiles profiles) {
		this.agents = agents;
		this.machines = machines;
		this.networks = networks;
		this.profiles = profiles;
	}

	/**
	 * Examines a sandbox that has an instance.
	 * @throws AwsUnavailable when AWS does not answer at all
	 */
	public Examination examine(Sandbox sandbox) {
		String region = sandbox.request().placement().region();
		String instanceId = Objects.requireNonNull(sandbox.stack().instanceId(), "There is no instance to examine");
		if (this.agents.connectionStatus(region, instanceId) == ConnectionStatus.CONNECTED) {
			return new Examination(true, List.of());
		}
		Optional<Machine> found = this.machines.find(region, instanceId);
		if (found.isEmpty() || !found.get().isRunning()) {
			return new Examination(false,
					List.of(Finding.guilty(Suspect.INSTANCE, found.map(Machine::state).orElse("gone"))));
		}
		return new Examination(false, withSleep(walk(region, instanceId, found.get(), sandbox)));
	}

	private List<Finding> walk(String region, String instanceId, Machine machine, Sandbox sandbox) {
		List<Finding> findings = new ArrayList<>();
		findings.add(Finding.cleared(Suspect.INSTANCE));
		findings.add(ask(Suspect.STATUS_CHECKS, () -> this.machines.isImpaired(region, instanceId)
				? Finding.guilty(Suspect.STATUS_CHECKS, "") : Finding.cleared(Suspect.STATUS_CHECKS)));
		String vpc = Objects.requireNonNull(machine.vpcId(), "A running instance is in a VPC");
		findings.add(ask(Suspect.VPC_DNS, () -> this.networks.dns(region, vpc).isOn() ? Finding.cleared(Suspect.VPC_DNS)
				: Finding.guilty(Suspect.VPC_DNS, vpc)));
		findings.addAll(new WayToEndpoints(this.networks, region, vpc, machine)
			.walk(WayToEndpoints.servicesOf(sandbox.request().endpoints())));
		findings.addAll(credentials(machine));
		return findings;
	}

	private List<Finding> credentials(Machine machine) {
		String profile = machine.profileName();
		if (profile == null) {
			return List.of(Finding.guilty(Suspect.PROFILE, ""));
		}
		List<Finding> findings = new ArrayList<>();
		findings.add(ask(Suspect.PROFILE, () -> {
			Optional<List<String>> policies = this.profiles.managedPolicies(profile);
			if (policies.isEmpty()) {
				return Finding.guilty(Suspect.PROFILE, profile);
			}
			findings.add(policies.get().contains(AGENTS_POLICY) ? Finding.cleared(Suspect.ROLE_POLICY)
					: Finding.guilty(Suspect.ROLE_POLICY, AGENTS_POLICY));
			return Finding.cleared(Suspect.PROFILE);
		}));
		return findings.stream().sorted((one, other) -> one.suspect().compareTo(other.suspect())).toList();
	}

	/**
	 * An agent to which the whole way is open, and that does not connect, is asleep.
	 */
	private static List<Finding> withSleep(List<Finding> findings) {
		List<Finding> all = new ArrayList<>(findings);
		if (findings.stream().allMatch((finding) -> finding.verdict() == Verdict.CLEARED)) {
			all.add(Finding.guilty(Suspect.HIBERNATION, ""));
		}
		return all;
	}

	static Finding ask(Suspect suspect, Supplier<Finding> question) {
		try {
			return question.get();
		}
		catch (AwsUnavailable | AwsRefused ex) {
			return Finding.unknown(suspect, String.valueOf(ex.getMessage()));
		}
	}

}
