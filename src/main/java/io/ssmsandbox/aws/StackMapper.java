package io.ssmsandbox.aws;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import software.amazon.awssdk.services.cloudformation.model.CreateStackRequest;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.StackSummary;
import software.amazon.awssdk.services.cloudformation.model.Tag;

/**
 * Converts stacks and their events between the SDK's types and the portal's.
 */
final class StackMapper {

	/**
	 * Every stack status except that of deleted stacks, which AWS lists for 90 days.
	 */
	static final List<String> LIVING = software.amazon.awssdk.services.cloudformation.model.StackStatus.knownValues()
		.stream()
		.map(Object::toString)
		.filter((status) -> !status.equals(StackStatus.DELETE_COMPLETE.name()))
		.sorted()
		.toList();

	private StackMapper() {
	}

	static CreateStackRequest createRequest(NewStack stack) {
		return CreateStackRequest.builder()
			.stackName(stack.name().value())
			.templateBody(stack.templateBody())
			.parameters(parameters(stack.parameters()))
			.tags(tags(stack.tags()))
			.capabilitiesWithStrings(stack.capabilities())
			.clientRequestToken(stack.clientRequestToken())
			.build();
	}

	private static List<Parameter> parameters(Map<String, String> values) {
		return values.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.map((entry) -> Parameter.builder().parameterKey(entry.getKey()).parameterValue(entry.getValue()).build())
			.toList();
	}

	private static List<Tag> tags(Map<String, String> values) {
		return values.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.map((entry) -> Tag.builder().key(entry.getKey()).value(entry.getValue()).build())
			.toList();
	}

	static Stack read(software.amazon.awssdk.services.cloudformation.model.Stack stack) {
		return new Stack(new StackId(stack.stackId()), new StackName(stack.stackName()),
				StackStatus.of(stack.stackStatusAsString()), stack.stackStatusReason(),
				stack.tags().stream().collect(Collectors.toMap(Tag::key, Tag::value)),
				stack.outputs().stream().collect(Collectors.toMap(Output::outputKey, Output::outputValue)));
	}

	static ListedStack read(StackSummary stack) {
		return new ListedStack(new StackId(stack.stackId()), new StackName(stack.stackName()));
	}

	static StackEvent read(software.amazon.awssdk.services.cloudformation.model.StackEvent event) {
		return new StackEvent(event.eventId(), event.timestamp(), event.logicalResourceId(), event.physicalResourceId(),
				event.resourceType(), event.resourceStatusAsString(), event.resourceStatusReason());
	}

}
