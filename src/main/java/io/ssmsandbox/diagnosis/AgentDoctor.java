package io.ssmsandbox.diagnosis;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.Supplier;

import io.ssmsandbox.aws.AnswerCache;
import io.ssmsandbox.aws.AwsRefusedException;
import io.ssmsandbox.aws.AwsUnavailableException;
import io.ssmsandbox.aws.BoundedWait.Question;
import io.ssmsandbox.aws.BoundedWait;
import io.ssmsandbox.aws.ConnectionStatus;
import io.ssmsandbox.aws.Ec2Instance;
import io.ssmsandbox.aws.Ec2Instances;
import io.ssmsandbox.aws.InstanceProfiles;
import io.ssmsandbox.aws.ManagedInstances;
import io.ssmsandbox.aws.NoCallToSpareException;
import io.ssmsandbox.aws.PrivateNetworks;
import io.ssmsandbox.aws.ReaderThreads;
import io.ssmsandbox.diagnosis.Finding.Verdict;
import io.ssmsandbox.message.AwsMessage;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxId;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Finds out why the agent of a sandbox does not connect: walks the way that it takes,
 * rung by rung, and asks AWS about each, for some seconds at most. What AWS does not tell
 * leaves its own rung open. It looks and changes nothing.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/systems-manager/latest/userguide/troubleshooting-ssm-agent.html">Troubleshooting
 * SSM Agent</a>
 */
@Component
public class AgentDoctor implements DisposableBean {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	/** How long an examination is shown to all who ask for it. */
	private static final Duration REMEMBERED = Duration.ofSeconds(5);

	private static final int AT_ONCE = 4;

	/** What one examination asks at once, beside whether the agent is connected. */
	private static final int QUESTIONS = 4;

	private static final Message LATE = Message.of(AwsMessage.NOT_IN_TIME);

	private static final String AGENTS_POLICY = "AmazonSSMManagedInstanceCore";

	private final ManagedInstances agents;

	private final Ec2Instances instances;

	private final PrivateNetworks networks;

	private final InstanceProfiles profiles;

	private final BoundedWait boundedWait = new BoundedWait(PATIENCE, AT_ONCE * QUESTIONS);

	private final ThreadPoolExecutor executor = ReaderThreads.of("agent-doctor-", AT_ONCE);

	private final AnswerCache<Patient, DiagnosisReport> examinations;

	AgentDoctor(ManagedInstances agents, Ec2Instances instances, PrivateNetworks networks, InstanceProfiles profiles,
			Clock clock) {
		this.examinations = AnswerCache.briefly(REMEMBERED, clock, this.executor, this::examine);
		this.agents = agents;
		this.instances = instances;
		this.networks = networks;
		this.profiles = profiles;
	}

	/**
	 * Examines a sandbox that has an instance. All who ask within some seconds get the
	 * same answer, unless the sandbox has changed or the answer has gaps.
	 * @throws NoCallToSpareException when the portal has no call to spare for it
	 */
	public DiagnosisReport examine(Sandbox sandbox) {
		Patient patient = new Patient(sandbox.id(), sandbox.version(), sandbox.request().placement().region(),
				Objects.requireNonNull(sandbox.stack().instanceId(), "There is no instance to examine"));
		DiagnosisReport diagnosisReport = this.examinations.get(patient);
		if (!diagnosisReport.isComplete()) {
			this.examinations.forget(patient);
		}
		return diagnosisReport;
	}

	private DiagnosisReport examine(Patient patient) {
		String region = patient.region();
		String instanceId = patient.instanceId();
		Question<Boolean> connected = this.boundedWait.begin(() -> Optional.of(isConnected(patient)));
		Question<Instance> asked = this.boundedWait.begin(() -> Optional.of(instance(region, instanceId)));
		if (connected.await().orElse(false)) {
			return new DiagnosisReport(true, List.of());
		}
		Instance instance = asked.await()
			.orElseGet(() -> new Instance(Finding.unknown(AgentProblem.INSTANCE, LATE), Optional.empty()));
		if (instance.isUnasked()) {
			throw new NoCallToSpareException(region);
		}
		List<Finding> findings = new ArrayList<>(List.of(instance.finding()));
		instance.running().ifPresent((machine) -> findings.addAll(walk(region, instanceId, machine)));
		return new DiagnosisReport(false, withSleep(findings));
	}

	/**
	 * Whether it connects is asked to spare the rest; not to know it spares nothing.
	 */
	private boolean isConnected(Patient patient) {
		try {
			return this.agents.recentConnectionStatus(patient.region(), patient.instanceId(),
					patient.version()) == ConnectionStatus.CONNECTED;
		}
		catch (AwsUnavailableException | AwsRefusedException ex) {
			return false;
		}
	}

	private Instance instance(String region, String instanceId) {
		try {
			Optional<Ec2Instance> found = this.instances.find(region, instanceId);
			return found.filter(Ec2Instance::isRunning).isPresent()
					? new Instance(Finding.cleared(AgentProblem.INSTANCE), found)
					: new Instance(Finding.guilty(AgentProblem.INSTANCE, CauseCode.AGENT_INSTANCE_NOT_RUNNING,
							found.map(Ec2Instance::state).orElse("gone")), Optional.empty());
		}
		catch (AwsUnavailableException | AwsRefusedException ex) {
			return new Instance(Finding.unknown(AgentProblem.INSTANCE, ex.message()), Optional.empty());
		}
	}

	private List<Finding> walk(String region, String instanceId, Ec2Instance machine) {
		String vpc = Objects.requireNonNull(machine.vpcId(), "A running instance is in a VPC");
		List<Rungs> rungs = List.of(
				begin(AgentProblem.STATUS_CHECKS,
						() -> List.of(this.instances.isImpaired(region, instanceId)
								? Finding.guilty(AgentProblem.STATUS_CHECKS, CauseCode.AGENT_STATUS_CHECK_FAILED)
								: Finding.cleared(AgentProblem.STATUS_CHECKS))),
				begin(AgentProblem.VPC_DNS,
						() -> List.of(this.networks.dns(region, vpc).isOn() ? Finding.cleared(AgentProblem.VPC_DNS)
								: Finding.guilty(AgentProblem.VPC_DNS, CauseCode.AGENT_VPC_DNS_OFF, vpc))),
				begin(AgentProblem.ENDPOINTS, () -> new EndpointPathCheck(this.networks, region, vpc, machine).walk()),
				begin(AgentProblem.PROFILE, () -> credentials(machine)));
		return rungs.stream().flatMap((each) -> each.await().stream()).toList();
	}

	private List<Finding> credentials(Ec2Instance machine) {
		String profile = machine.profileName();
		Optional<String> role = (profile != null) ? this.profiles.role(profile) : Optional.empty();
		if (role.isEmpty()) {
			return List.of(Finding.guilty(AgentProblem.PROFILE, CauseCode.AGENT_PROFILE_MISSING));
		}
		return List.of(Finding.cleared(AgentProblem.PROFILE),
				ask(AgentProblem.ROLE_POLICY, () -> policies(role.get())));
	}

	/**
	 * Another policy may allow the same.
	 */
	private Finding policies(String role) {
		List<String> attached = this.profiles.managedPolicies(role);
		if (attached.contains(AGENTS_POLICY)) {
			return Finding.cleared(AgentProblem.ROLE_POLICY);
		}
		return attached.isEmpty()
				? Finding.guilty(AgentProblem.ROLE_POLICY, CauseCode.AGENT_ROLE_POLICY_MISSING, AGENTS_POLICY)
				: Finding.doubtful(AgentProblem.ROLE_POLICY, CauseCode.AGENT_ROLE_POLICY_OTHER, AGENTS_POLICY);
	}

	/**
	 * An agent to which the whole way is open, and that does not connect, is asleep.
	 */
	private static List<Finding> withSleep(List<Finding> findings) {
		Verdict worst = findings.stream().map(Finding::verdict).max(Verdict::compareTo).orElse(Verdict.UNKNOWN);
		List<Finding> all = new ArrayList<>(findings);
		if (worst == Verdict.CLEARED) {
			all.add(Finding.guilty(AgentProblem.HIBERNATION, CauseCode.AGENT_WAITS));
		}
		else if (worst == Verdict.DOUBTFUL) {
			all.add(Finding.doubtful(AgentProblem.HIBERNATION, CauseCode.AGENT_MAY_WAIT));
		}
		return all;
	}

	private Rungs begin(AgentProblem first, Supplier<List<Finding>> question) {
		return new Rungs(first, this.boundedWait.begin(() -> {
			try {
				return Optional.of(question.get());
			}
			catch (AwsUnavailableException | AwsRefusedException ex) {
				return Optional.of(List.of(Finding.unknown(first, ex.message())));
			}
		}));
	}

	private static Finding ask(AgentProblem problem, Supplier<Finding> question) {
		try {
			return question.get();
		}
		catch (AwsUnavailableException | AwsRefusedException ex) {
			return Finding.unknown(problem, ex.message());
		}
	}

	@Override
	public void destroy() {
		this.boundedWait.close();
		this.executor.shutdownNow();
	}

	/**
	 * What is known of the instance.
	 *
	 * @param running the instance; empty when it does not run, or nobody knows
	 */
	private record Instance(Finding finding, Optional<Ec2Instance> running) {

		boolean isUnasked() {
			Message cause = this.finding.cause();
			return cause != null && cause.is(AwsMessage.NO_CALL_TO_SPARE);
		}

	}

	/**
	 * A sandbox as it is examined.
	 *
	 * @param version another version of it is another patient
	 */
	private record Patient(SandboxId id, long version, String region, String instanceId) {
	}

	/**
	 * Rungs that are being asked about.
	 *
	 * @param first the one that stays open when AWS does not answer
	 */
	private record Rungs(AgentProblem first, Question<List<Finding>> question) {

		List<Finding> await() {
			return this.question.await().orElseGet(() -> List.of(Finding.unknown(this.first, LATE)));
		}

	}

}
