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
			Map.entry("DeleteStack", new DeleteStack()),
			Map.entry("DescribeAccountLimits", looking(new DescribeAccountLimits())),
			Map.entry("DescribeEvents", looking(new DescribeEvents())),
			Map.entry("DescribeStackEvents", looking(new DescribeStackEvents())),
			Map.entry("DescribeStackResource", looking(StackResources::describeOne)),
			Map.entry("DescribeStackResources", looking(StackResources::describeAll)),
			Map.entry("DescribeStacks", looking(StackQueries::describe)),
			Map.entry("GetTemplate", looking(TemplateQueries::get)),
			Map.entry("GetTemplateSummary", looking(TemplateQueries::summary)),
			Map.entry("ListStackResources", looking(StackResources::list)),
			Map.entry("ListStacks", looking(StackQueries::list)),
			Map.entry("UpdateTerminationProtection", new UpdateTerminationProtection()),
			Map.entry("ValidateTemplate", looking(TemplateQueries::validate)));

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

	/** Who only looks may be shown the past; who changes something meets the present. */
	private static Operation looking(Operation operation) {
		return (call, world) -> operation.answer(call, world.shown());
	}

}
