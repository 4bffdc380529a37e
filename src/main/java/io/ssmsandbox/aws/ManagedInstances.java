package io.ssmsandbox.aws;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadPoolExecutor;

import software.amazon.awssdk.services.ssm.model.GetConnectionStatusResponse;
import software.amazon.awssdk.services.ssm.model.InstanceInformationStringFilter;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The instances that Systems Manager manages. Every method may throw
 * {@link AwsUnavailableException} when AWS could not be asked, and
 * {@link AwsRefusedException} when it said no.
 */
@Component
public class ManagedInstances implements DisposableBean {

	/** How long an answer that readers share is remembered. */
	private static final Duration RECENT = Duration.ofSeconds(2);

	private static final int THREADS = 16;

	private final AwsClients clients;

	private final ThreadPoolExecutor executor = ReaderThreads.of("aws-connections-", THREADS);

	private final AnswerCache<Asked, ConnectionStatus> recent;

	ManagedInstances(AwsClients clients, Clock clock) {
		this.clients = clients;
		this.recent = AnswerCache.briefly(RECENT, clock, this.executor,
				(asked) -> connectionStatus(asked.region(), asked.instanceId()));
	}

	/**
	 * Whether a session opens on the instance now. An instance that Systems Manager has
	 * never heard of is simply not connected.
	 */
	public ConnectionStatus connectionStatus(String region, String instanceId) {
		GetConnectionStatusResponse answer = AwsExceptionTranslator.ask("ssm:GetConnectionStatus",
				() -> this.clients.ssm(region).getConnectionStatus((request) -> request.target(instanceId)));
		// Documented in lower case, seen in both.
		return "connected".equalsIgnoreCase(answer.statusAsString()) ? ConnectionStatus.CONNECTED
				: ConnectionStatus.NOT_CONNECTED;
	}

	/**
	 * The same for readers, as of two seconds ago at most. All who ask at once share one
	 * call.
	 * @param version of what the portal knows of the instance; what was answered to
	 * another version is not given
	 */
	public ConnectionStatus recentConnectionStatus(String region, String instanceId, long version) {
		return this.recent.get(new Asked(region, instanceId, version));
	}

	/**
	 * What Systems Manager knows of the agent on an instance; empty until the agent has
	 * registered.
	 */
	public Optional<ManagedInstance> find(String region, String instanceId) {
		InstanceInformationStringFilter filter = InstanceInformationStringFilter.builder()
			.key("InstanceIds")
			.values(instanceId)
			.build();
		return AwsExceptionTranslator
			.ask("ssm:DescribeInstanceInformation",
					() -> this.clients.ssm(region).describeInstanceInformation((request) -> request.filters(filter)))
			.instanceInformationList()
			.stream()
			.findFirst()
			.map((told) -> new ManagedInstance(told.registrationDate()));
	}

	@Override
	public void destroy() {
		this.executor.shutdownNow();
	}

	private record Asked(String region, String instanceId, long version) {
	}

}
