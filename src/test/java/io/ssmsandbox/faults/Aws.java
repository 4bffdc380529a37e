package io.ssmsandbox.faults;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import io.ssmsandbox.faults.Observation.AwsStack;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;
import software.amazon.awssdk.services.cloudformation.model.StackSummary;
import software.amazon.awssdk.services.cloudformation.model.Tag;

/**
 * Reads the emulated AWS directly, without the portal.
 */
final class Aws {

	private final URI endpoint;

	Aws(URI endpoint) {
		this.endpoint = endpoint;
	}

	/**
	 * All stacks that were ever created, including deleted ones.
	 */
	List<AwsStack> stacks(Collection<String> regions) {
		List<AwsStack> stacks = new ArrayList<>();
		for (String region : regions) {
			try (CloudFormationClient client = client(region)) {
				List<StackSummary> summaries = client.listStacksPaginator().stackSummaries().stream().toList();
				summaries.forEach((summary) -> stacks.add(describe(client, summary.stackId())));
			}
		}
		return stacks;
	}

	private static AwsStack describe(CloudFormationClient client, String id) {
		Stack stack = client.describeStacks((request) -> request.stackName(id)).stacks().get(0);
		Optional<String> sandbox = stack.tags()
			.stream()
			.filter((tag) -> tag.key().equals("ssm-sandbox:id"))
			.map(Tag::value)
			.findFirst();
		List<String> events = new ArrayList<>(client.describeStackEventsPaginator((request) -> request.stackName(id))
			.stackEvents()
			.stream()
			.map(StackEvent::eventId)
			.toList());
		Collections.reverse(events);
		return new AwsStack(id, sandbox, stack.stackStatusAsString(), stack.creationTime(), events);
	}

	private CloudFormationClient client(String region) {
		return CloudFormationClient.builder()
			.endpointOverride(this.endpoint)
			.region(Region.of(region))
			.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
			.build();
	}

}
