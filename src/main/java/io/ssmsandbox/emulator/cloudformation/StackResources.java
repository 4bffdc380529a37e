package io.ssmsandbox.emulator.cloudformation;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.ssmsandbox.emulator.stack.StackResource;
import io.ssmsandbox.emulator.wire.AwsErrorException;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.XmlElement;
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

	static OperationReply describeOne(ServiceCall serviceCall, World world) {
		StackLookup.constraints(serviceCall, Set.of("StackName", "LogicalResourceId"))
			.required("StackName")
			.required("LogicalResourceId")
			.check();
		String logicalId = serviceCall.required("LogicalResourceId");
		Stack stack = StackLookup.of(serviceCall, world, "Stack '%s' does not exist");
		StackResource resource = stack.startedResources()
			.stream()
			.filter((each) -> each.logicalId().equals(logicalId))
			.findFirst()
			.orElseThrow(() -> AwsErrorException
				.validation("Resource " + logicalId + " does not exist for stack " + stack.name()));
		XmlElement detail = xml(of(stack, "StackResourceDetail"), resource, "LastUpdatedTimestamp");
		return new XmlReply(XmlElement.of("Result").add(detail));
	}

	static OperationReply describeAll(ServiceCall serviceCall, World world) {
		StackLookup.constraints(serviceCall, Set.of("StackName", "LogicalResourceId", "PhysicalResourceId")).check();
		Stack stack = stack(serviceCall, world);
		Optional<String> logicalId = serviceCall.text("LogicalResourceId");
		List<XmlElement> resources = stack.startedResources()
			.stream()
			.filter((resource) -> logicalId.isEmpty() || logicalId.get().equals(resource.logicalId()))
			.limit(MOST_DESCRIBED)
			.map((resource) -> xml(of(stack, "member"), resource, "Timestamp"))
			.toList();
		return new XmlReply(XmlElement.of("Result").list("StackResources", "member", resources));
	}

	static OperationReply list(ServiceCall serviceCall, World world) {
		StackLookup.constraints(serviceCall, Set.of("StackName", "NextToken")).required("StackName").check();
		Stack stack = StackLookup.of(serviceCall, world);
		return new XmlReply(
				StackListPage.of(serviceCall, stack.stackId(), stack.startedResources(), StackResource::logicalId)
					.result("StackResourceSummaries",
							(resource) -> xml(XmlElement.of("member"), resource, "LastUpdatedTimestamp")));
	}

	private static Stack stack(ServiceCall serviceCall, World world) {
		Optional<String> physicalId = serviceCall.text("PhysicalResourceId");
		if (serviceCall.text("StackName").isPresent() == physicalId.isPresent()) {
			throw AwsErrorException.validation("Exactly one of StackName and PhysicalResourceId must be specified.");
		}
		if (physicalId.isEmpty()) {
			return StackLookup.of(serviceCall, world);
		}
		return world.stacks(serviceCall.region())
			.all()
			.stream()
			.filter((stack) -> stack.startedResources()
				.stream()
				.anyMatch((resource) -> physicalId.get().equals(resource.physicalId())))
			.findFirst()
			.orElseThrow(() -> AwsErrorException.validation("Stack for " + physicalId.get() + " does not exist"));
	}

	private static XmlElement of(Stack stack, String name) {
		return XmlElement.of(name).text("StackName", stack.name()).text("StackId", stack.stackId());
	}

	private static XmlElement xml(XmlElement start, StackResource resource, String timestamp) {
		return start.text("LogicalResourceId", resource.logicalId())
			.text("PhysicalResourceId", resource.physicalId())
			.text("ResourceType", resource.type())
			.text(timestamp, resource.timestamp())
			.text("ResourceStatus", resource.status())
			.text("ResourceStatusReason", resource.reason())
			.add(XmlElement.of("DriftInformation").text("StackResourceDriftStatus", "NOT_CHECKED"));
	}

}
