package io.ssmsandbox.emulator.fidelity;

import java.net.URI;
import java.util.Optional;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.regions.Region;

/**
 * An AWS, real or emulated.
 *
 * @param name the name of its list of differences
 * @param endpoint its address; empty for AWS itself
 * @param pause lets time pass in the peer
 */
record Peer(String name, Optional<URI> endpoint, AwsCredentialsProvider credentials, Runnable pause) {

	static final Region REGION = Region.AP_NORTHEAST_1;

	/** Creates a peer on this machine, which accepts any credentials. */
	static Peer at(String name, URI endpoint, Runnable pause) {
		return new Peer(name, Optional.of(endpoint),
				StaticCredentialsProvider.create(AwsBasicCredentials.create("EMULATED", "emulated")), pause);
	}

	/** Creates the peer for the account of the environment's credentials. */
	static Peer account(Runnable pause) {
		return new Peer("account", Optional.empty(), DefaultCredentialsProvider.builder().build(), pause);
	}

	<B extends AwsClientBuilder<B, C>, C> C client(B builder, Recorder recorder) {
		this.endpoint.ifPresent(builder::endpointOverride);
		return builder.region(REGION)
			.credentialsProvider(this.credentials)
			.overrideConfiguration(
					(client) -> client.addExecutionInterceptor(recorder).retryStrategy(RetryMode.STANDARD))
			.build();
	}

}
