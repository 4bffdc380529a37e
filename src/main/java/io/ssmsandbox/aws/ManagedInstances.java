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
 * Queries the instances that Systems Manager manages. Every method may throw
 * {@link AwsUnavailableException} when AWS cannot be reached, and
 * {@link AwsRefusedException} when AWS refuses.
 */
@Component
public class ManagedInstances implements DisposableBean {

	/** How long readers share one response. */
	private static final Duration RECENT = Duration.ofSeconds(2);

	private static final int THREADS = 16;

	private final AwsClients clients;

	private final ThreadPoolExecutor executor = ReaderThreads.of("aws-connections-", THREADS);

	private final AnswerCache<InstanceKey, ConnectionStatus> recent;

	ManagedInstances(AwsClients clients, Clock clock) {
		this.clients = clients;
		this.recent = AnswerCache.withoutRefresh(RECENT, clock, this.executor,
				(key) -> connectionStatus(key.region(), key.instanceId()));
	}

	/**
	 * Whether a session can be opened on the instance now. An instance that Systems
	 * Manager does not know is not connected.
	 */
	public ConnectionStatus connectionStatus(String region, String instanceId) {
		GetConnectionStatusResponse answer = AwsExceptionTranslator.call("ssm:GetConnectionStatus",
				() -> this.clients.ssm(region).getConnectionStatus((request) -> request.target(instanceId)));
		// The documentation uses lower case; AWS returns both.
		return "connected".equalsIgnoreCase(answer.statusAsString()) ? ConnectionStatus.CONNECTED
				: ConnectionStatus.NOT_CONNECTED;
	}

	/**
	 * The same for readers, at most two seconds old. Readers that ask at once share one
	 * call.
	 * @param version the version of the portal's data about the instance; a response for
	 * another version is not used
	 */
	public ConnectionStatus recentConnectionStatus(String region, String instanceId, long version) {
		return this.recent.get(new InstanceKey(region, instanceId, version));
	}

	/**
	 * Finds the registration of an instance's agent; empty until the agent has
	 * registered.
	 */
	public Optional<ManagedInstance> find(String region, String instanceId) {
		InstanceInformationStringFilter filter = InstanceInformationStringFilter.builder()
			.key("InstanceIds")
			.values(instanceId)
			.build();
		return AwsExceptionTranslator
			.call("ssm:DescribeInstanceInformation",
					() -> this.clients.ssm(region).describeInstanceInformation((request) -> request.filters(filter)))
			.instanceInformationList()
			.stream()
			.findFirst()
			.map((instance) -> new ManagedInstance(instance.registrationDate()));
	}

	@Override
	public void destroy() {
		this.executor.shutdownNow();
	}

	private record InstanceKey(String region, String instanceId, long version) {
	}

}
