package io.ssmsandbox.emulator.cloudformation;

import java.util.Map;

import io.ssmsandbox.emulator.wire.Operation;
import io.ssmsandbox.emulator.wire.Protocol;
import io.ssmsandbox.emulator.wire.Service;

/**
 * The service CloudFormation. Change sets, updates, stack sets, drift and the registry
 * are not emulated; asked for them it answers as AWS does for an unknown action.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_Operations.html">Actions</a>
 */
public final class CloudFormation implements Service {

	private final Map<String, Operation> operations = Map.ofEntries(Map.entry("CreateStack", new CreateStack()),
			Map.entry("DeleteStack", new DeleteStack()), Map.entry("DescribeStackEvents", new DescribeStackEvents()),
			Map.entry("DescribeStackResource", StackResources::describeOne),
			Map.entry("DescribeStackResources", StackResources::describeAll),
			Map.entry("DescribeStacks", StackDescriptions::describe), Map.entry("GetTemplate", Templates::get),
			Map.entry("GetTemplateSummary", Templates::summary), Map.entry("ListStackResources", StackResources::list),
			Map.entry("ListStacks", StackDescriptions::list),
			Map.entry("UpdateTerminationProtection", new UpdateTerminationProtection()),
			Map.entry("ValidateTemplate", Templates::validate));

	@Override
	public String name() {
		return "cloudformation";
	}

	@Override
	public Protocol protocol() {
		return Protocol.QUERY;
	}

	@Override
	public String version() {
		return "2010-05-15";
	}

	@Override
	public Map<String, Operation> operations() {
		return this.operations;
	}

}
