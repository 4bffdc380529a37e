package io.ssmsandbox.emulator.fidelity;

import java.util.Map;
import java.util.function.BooleanSupplier;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * Plays the life of one complete stack with every operation of the emulator. An error in
 * one step does not stop it. The stack's deletion removes what the clearing calls leave
 * behind.
 */
final class Scenario implements AutoCloseable {

	static final String STACK = "ssm-sandbox-fidelity";

	private static final int PATIENCE = 120;

	final CloudFormationClient cloudFormation;

	final Ec2Client ec2;

	final IamClient iam;

	final SsmClient ssm;

	final StsClient sts;

	final QuotaCalls quotas;

	private final Recorder recorder = new Recorder();

	private final Peer peer;

	private Scenario(Peer peer) {
		this.peer = peer;
		this.cloudFormation = peer.client(CloudFormationClient.builder(), this.recorder);
		this.ec2 = peer.client(Ec2Client.builder(), this.recorder);
		this.iam = peer.client(IamClient.builder(), this.recorder);
		this.ssm = peer.client(SsmClient.builder(), this.recorder);
		this.sts = peer.client(StsClient.builder(), this.recorder);
		this.quotas = new QuotaCalls(peer, this.recorder);
	}

	/**
	 * Plays the scenario against a peer and returns the responses by step.
	 */
	static Map<String, Exchange> play(Peer peer) {
		try (Scenario scenario = new Scenario(peer)) {
			new Preparations(scenario).play();
			StackLife stack = new StackLife(scenario);
			try {
				stack.begin();
				new Inventory(scenario).play();
				new Clearance(scenario).play();
			}
			finally {
				stack.end();
			}
			return scenario.recorder.exchanges();
		}
	}

	/**
	 * Runs a step. An error is a response too.
	 * @return whether the call succeeded
	 */
	boolean step(String name, Runnable call) {
		this.recorder.begin(name);
		try {
			call.run();
			return true;
		}
		catch (AwsServiceException ex) {
			return false;
		}
	}

	/**
	 * Repeats a step until its response is as expected, it fails, or the time is over.
	 */
	void await(String name, BooleanSupplier call) {
		boolean[] done = new boolean[1];
		boolean answered = true;
		for (int i = 0; i < PATIENCE && answered && !done[0]; i++) {
			this.peer.pause().run();
			answered = step(name, () -> done[0] = call.getAsBoolean());
		}
	}

	/** Returns the physical id of a stack's resource. */
	String id(String logicalId) {
		this.recorder.pause();
		return this.cloudFormation.describeStackResource((get) -> get.stackName(STACK).logicalResourceId(logicalId))
			.stackResourceDetail()
			.physicalResourceId();
	}

	@Override
	public void close() {
		this.cloudFormation.close();
		this.ec2.close();
		this.iam.close();
		this.ssm.close();
		this.sts.close();
	}

}
