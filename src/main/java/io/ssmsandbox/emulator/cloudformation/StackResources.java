package io.ssmsandbox.emulator.cloudformation;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.ssmsandbox.emulator.stack.StackResource;
import io.ssmsandbox.emulator.wire.AwsError;
import io.ssmsandbox.emulator.wire.Call;
import io.ssmsandbox.emulator.wire.Reply;
import io.ssmsandbox.emulator.wire.Xml;
import io.ssmsandbox.emulator.wire.XmlReply;
import io.ssmsandbox.emulator.world.Stack;
import io.ssmsandbox.emulator.world.World;

/**
 * Lists the resources of a stack. Departure: the response omits the Metadata that the
 * template has for a resource.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStackResource.html">DescribeStackResource</a>
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStackResources.html">DescribeStackResources</a>
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListStackResources.html">ListStackResources</a>
 */
final class StackResources {

	/** Callers must use ListStackResources to get more. */
	private static final int MOST_DESCRIBED = 100;

	private StackResources() {
	}

	static Reply describeOne(Call call, World world) {
		ExistingStack.constraints(call, Set.of("StackName", "LogicalResourceId"))
			.required("StackName")
			.required("LogicalResourceId")
			.check();
		String logicalId = call.required("LogicalResourceId");
		Stack stack = ExistingStack.of(call, world, "Stack '%s' does not exist");
		StackResource resource = stack.startedResources()
			.stream()
			.filter((each) -> each.logicalId().equals(logicalId))
			.findFirst()
			.orElseThrow(
					() -> AwsError.validation("Resource " + logicalId + " does not exist for stack " + stack.name()));
		Xml detail = xml(of(stack, "StackResourceDetail"), resource, "LastUpdatedTimestamp");
		return new XmlReply(Xml.of("Result").add(detail));
	}

	static Reply describeAll(Call call, World world) {
		ExistingStack.constraints(call, Set.of("StackName", "LogicalResourceId", "PhysicalResourceId")).check();
		Stack stack = stack(call, world);
		Optional<String> logicalId = call.text("LogicalResourceId");
		List<Xml> resources = stack.startedResources()
			.stream()
			.filter((resource) -> logicalId.isEmpty() || logicalId.get().equals(resource.logicalId()))
			.limit(MOST_DESCRIBED)
			.map((resource) -> xml(of(stack, "member"), resource, "Timestamp"))
			.toList();
		return new XmlReply(Xml.of("Result").list("StackResources", "member", resources));
	}

	static Reply list(Call call, World world) {
		ExistingStack.constraints(call, Set.of("StackName", "NextToken")).required("StackName").check();
		Stack stack = ExistingStack.of(call, world);
		return new XmlReply(StackListPage.of(call, stack.stackId(), stack.startedResources(), StackResource::logicalId)
			.result("StackResourceSummaries", (resource) -> xml(Xml.of("member"), resource, "LastUpdatedTimestamp")));
	}

	private static Stack stack(Call call, World world) {
		Optional<String> physicalId = call.text("PhysicalResourceId");
		if (call.text("StackName").isPresent() == physicalId.isPresent()) {
			throw AwsError.validation("Exactly one of StackName and PhysicalResourceId must be specified.");
		}
		if (physicalId.isEmpty()) {
			return ExistingStack.of(call, world);
		}
		return world.stacks(call.region())
			.all()
			.stream()
			.filter((stack) -> stack.startedResources()
				.stream()
				.anyMatch((resource) -> physicalId.get().equals(resource.physicalId())))
			.findFirst()
			.orElseThrow(() -> AwsError.validation("Stack for " + physicalId.get() + " does not exist"));
	}

	private static Xml of(Stack stack, String name) {
		return Xml.of(name).text("StackName", stack.name()).text("StackId", stack.stackId());
	}

	private static Xml xml(Xml start, StackResource resource, String timestamp) {
		return start.text("LogicalResourceId", resource.logicalId())
			.text("PhysicalResourceId", resource.physicalId())
			.text("ResourceType", resource.type())
			.text(timestamp, resource.timestamp())
			.text("ResourceStatus", resource.status())
			.text("ResourceStatusReason", resource.reason())
			.add(Xml.of("DriftInformation").text("StackResourceDriftStatus", "NOT_CHECKED"));
	}

}
