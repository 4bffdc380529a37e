package io.ssmsandbox.cloud;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/**
 * The doors to an AWS at an address, for tests of other rooms.
 */
public final class Doors implements AutoCloseable {

	private final AwsClients clients;

	private final SpareCalls spare;

	public Doors(URI endpoint) {
		CallBudget budget = TestBudgets.emulated(endpoint);
		this.clients = new AwsClients(TestProperties.emulated(endpoint),
				new DirectConnection(true, Optional.of(endpoint)), new SimpleMeterRegistry(), budget);
		this.spare = new SpareCalls(budget);
	}

	public ManagedInstances agents() {
		return new ManagedInstances(this.clients);
	}

	public Machines machines() {
		return new Machines(this.clients);
	}

	public PrivateNetworks networks() {
		return new PrivateNetworks(this.clients);
	}

	public InstanceProfiles profiles() {
		return new InstanceProfiles(this.clients, this.spare, Clock.systemUTC());
	}

	@Override
	public void close() {
		this.spare.destroy();
		this.clients.destroy();
	}

}
