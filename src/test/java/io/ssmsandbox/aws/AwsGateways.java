package io.ssmsandbox.aws;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/**
 * Creates the AWS gateways for an endpoint, for tests of other packages.
 */
public final class AwsGateways implements AutoCloseable {

	private final AwsClients clients;

	private final PreflightThreads spare;

	private final ManagedInstances agents;

	private final Clock clock;

	public AwsGateways(URI endpoint, Clock clock) {
		this(endpoint, TestBudgets.emulated(endpoint), clock);
	}

	public AwsGateways(URI endpoint, CallBudget budget, Clock clock) {
		this.clock = clock;
		this.clients = new AwsClients(TestProperties.emulated(endpoint),
				new StaticAwsConnection(true, Optional.of(endpoint)), new SimpleMeterRegistry(), budget);
		this.spare = new PreflightThreads();
		this.agents = new ManagedInstances(this.clients, clock);
	}

	public ManagedInstances agents() {
		return this.agents;
	}

	public Ec2Instances machines() {
		return new Ec2Instances(this.clients);
	}

	public PrivateNetworks networks() {
		return new PrivateNetworks(this.clients);
	}

	public InstanceProfiles profiles() {
		return new InstanceProfiles(this.clients, this.spare, this.clock);
	}

	@Override
	public void close() {
		this.agents.destroy();
		this.spare.destroy();
		this.clients.destroy();
	}

}
