package io.ssmsandbox.badinput;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import io.ssmsandbox.emulator.Emulator;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;

/**
 * Lists everything that the portal has created, in its database and in AWS.
 */
final class LeftoverChecks {

	private LeftoverChecks() {
	}

	static List<String> listResources(TargetPortal targetPortal, Emulator emulator)
			throws IOException, InterruptedException {
		Stream<String> sandboxes = new Client(targetPortal.port()).all()
			.valueStream()
			.map((view) -> Stream.of("id", "phase", "expiresAt", "reason")
				.map((field) -> view.path(field).toString())
				.toList()
				.toString());
		return Stream.concat(sandboxes, stacks(emulator).stream()).toList();
	}

	private static List<String> stacks(Emulator emulator) {
		try (CloudFormationClient client = CloudFormationClient.builder()
			.endpointOverride(emulator.endpoint())
			.region(Region.AP_NORTHEAST_1)
			.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
			.build()) {
			return client.listStacks()
				.stackSummaries()
				.stream()
				.map((stack) -> stack.stackName() + " " + stack.stackStatusAsString())
				.toList();
		}
	}

}
