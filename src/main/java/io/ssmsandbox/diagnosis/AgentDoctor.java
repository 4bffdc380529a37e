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
 * Finds out why the agent of a sandbox does not connect. It checks each part of the
 * agent's path to Systems Manager with AWS, within some seconds. When AWS does not
 * answer, the finding for that part stays unknown. It changes nothing.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/systems-manager/latest/userguide/troubleshooting-ssm-agent.html">Troubleshooting
 * SSM Agent</a>
 */
@Component
public class AgentDoctor implements DisposableBean {

	private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

	/** How long callers share one report. */
	private static final Duration REMEMBERED = Duration.ofSeconds(5);

	private static final int AT_ONCE = 4;

	/** How many queries one diagnosis runs at once, besides the connection status. */
	private static final int QUESTIONS = 4;

	private static final Message LATE = Message.of(AwsMessage.NOT_IN_TIME);

	private static final String AGENTS_POLICY = "AmazonSSMManagedInstanceCore";

	private final ManagedInstances agents;

	private final Ec2Instances instances;

	private final PrivateNetworks networks;

	private final InstanceProfiles profiles;

	private final BoundedWait boundedWait = new BoundedWait(LONGEST_WAIT, AT_ONCE * QUESTIONS);

	private final ThreadPoolExecutor executor = ReaderThreads.of("agent-doctor-", AT_ONCE);

	private final AnswerCache<ReportKey, DiagnosisReport> reports;

	AgentDoctor(ManagedInstances agents, Ec2Instances instances, PrivateNetworks networks, InstanceProfiles profiles,
			Clock clock) {
		this.reports = AnswerCache.withoutRefresh(REMEMBERED, clock, this.executor, this::diagnose);
		this.agents = agents;
		this.instances = instances;
		this.networks = networks;
		this.profiles = profiles;
	}

	/**
	 * Diagnoses a sandbox that has an instance. Callers within some seconds get the same
	 * report, unless the sandbox has changed or the report is incomplete.
	 * @throws NoCallToSpareException when the call budget has no call to spare
	 */
	public DiagnosisReport diagnose(Sandbox sandbox) {
		ReportKey key = new ReportKey(sandbox.id(), sandbox.version(), sandbox.request().placement().region(),
				Objects.requireNonNull(sandbox.stack().instanceId(), "The sandbox has no instance"));
		DiagnosisReport diagnosisReport = this.reports.get(key);
		if (!diagnosisReport.isComplete()) {
			this.reports.forget(key);
		}
		return diagnosisReport;
	}

	private DiagnosisReport diagnose(ReportKey key) {
		String region = key.region();
		String instanceId = key.instanceId();
		Question<Boolean> connected = this.boundedWait.start(() -> Optional.of(isConnected(key)));
		Question<Instance> instanceQuery = this.boundedWait.start(() -> Optional.of(instance(region, instanceId)));
		if (connected.await().orElse(false)) {
			return new DiagnosisReport(true, List.of());
		}
		Instance instance = instanceQuery.await()
			.orElseGet(() -> new Instance(Finding.unknown(AgentProblem.INSTANCE, LATE), Optional.empty()));
		if (instance.lacksCall()) {
			throw new NoCallToSpareException(region);
		}
		List<Finding> findings = new ArrayList<>(List.of(instance.finding()));
		instance.running().ifPresent((ec2Instance) -> findings.addAll(checkPath(region, instanceId, ec2Instance)));
		return new DiagnosisReport(false, withHibernation(findings));
	}

	/**
	 * Checks the connection first, because a connected agent makes the other checks
	 * unnecessary. An unknown status counts as not connected.
	 */
	private boolean isConnected(ReportKey key) {
		try {
			return this.agents.recentConnectionStatus(key.region(), key.instanceId(),
					key.version()) == ConnectionStatus.CONNECTED;
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

	private List<Finding> checkPath(String region, String instanceId, Ec2Instance ec2Instance) {
		String vpc = Objects.requireNonNull(ec2Instance.vpcId(), "A running instance is in a VPC");
		List<PendingChecks> checks = List.of(
				begin(AgentProblem.STATUS_CHECKS,
						() -> List.of(this.instances.isImpaired(region, instanceId)
								? Finding.guilty(AgentProblem.STATUS_CHECKS, CauseCode.AGENT_STATUS_CHECK_FAILED)
								: Finding.cleared(AgentProblem.STATUS_CHECKS))),
				begin(AgentProblem.VPC_DNS,
						() -> List.of(this.networks.dns(region, vpc).isOn() ? Finding.cleared(AgentProblem.VPC_DNS)
								: Finding.guilty(AgentProblem.VPC_DNS, CauseCode.AGENT_VPC_DNS_OFF, vpc))),
				begin(AgentProblem.ENDPOINTS,
						() -> new EndpointPathCheck(this.networks, region, vpc, ec2Instance).checkPath()),
				begin(AgentProblem.PROFILE, () -> checkCredentials(ec2Instance)));
		return checks.stream().flatMap((each) -> each.await().stream()).toList();
	}

	private List<Finding> checkCredentials(Ec2Instance ec2Instance) {
		String profile = ec2Instance.profileName();
		Optional<String> role = (profile != null) ? this.profiles.role(profile) : Optional.empty();
		if (role.isEmpty()) {
			return List.of(Finding.guilty(AgentProblem.PROFILE, CauseCode.AGENT_PROFILE_MISSING));
		}
		return List.of(Finding.cleared(AgentProblem.PROFILE),
				ask(AgentProblem.ROLE_POLICY, () -> checkPolicies(role.get())));
	}

	/**
	 * A policy other than the managed one may grant the same permissions, so the finding
	 * is only doubtful.
	 */
	private Finding checkPolicies(String role) {
		List<String> attached = this.profiles.managedPolicies(role);
		if (attached.contains(AGENTS_POLICY)) {
			return Finding.cleared(AgentProblem.ROLE_POLICY);
		}
		return attached.isEmpty()
				? Finding.guilty(AgentProblem.ROLE_POLICY, CauseCode.AGENT_ROLE_POLICY_MISSING, AGENTS_POLICY)
				: Finding.doubtful(AgentProblem.ROLE_POLICY, CauseCode.AGENT_ROLE_POLICY_OTHER, AGENTS_POLICY);
	}

	/**
	 * Adds a hibernation finding: an agent that does not connect although nothing blocks
	 * it is hibernating.
	 */
	private static List<Finding> withHibernation(List<Finding> findings) {
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

	private PendingChecks begin(AgentProblem first, Supplier<List<Finding>> question) {
		return new PendingChecks(first, this.boundedWait.start(() -> {
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
	 * The finding about the instance.
	 *
	 * @param running the instance; empty when it does not run or its state is unknown
	 */
	private record Instance(Finding finding, Optional<Ec2Instance> running) {

		boolean lacksCall() {
			Message cause = this.finding.cause();
			return cause != null && cause.is(AwsMessage.NO_CALL_TO_SPARE);
		}

	}

	/**
	 * The cache key of a report.
	 *
	 * @param version the sandbox's version, so that a changed sandbox gets a new report
	 */
	private record ReportKey(SandboxId id, long version, String region, String instanceId) {
	}

	/**
	 * Checks that are running.
	 *
	 * @param first the check that becomes unknown when AWS does not answer
	 */
	private record PendingChecks(AgentProblem first, Question<List<Finding>> question) {

		List<Finding> await() {
			return this.question.await().orElseGet(() -> List.of(Finding.unknown(this.first, LATE)));
		}

	}

}
