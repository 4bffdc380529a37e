package io.ssmsandbox.emulator.cloudformation;

import java.util.Map;

import io.ssmsandbox.emulator.wire.AwsService;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.wire.WireProtocol;

/**
 * Amazon CloudFormation. Change sets, updates, stack sets, drift and the registry are not
 * emulated; such calls get AWS's error for an unknown action.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_Operations.html">Actions</a>
 */
public final class CloudFormationService implements AwsService {

	private final Map<String, ServiceOperation> operations = Map.ofEntries(Map.entry("CreateStack", new CreateStack()),
			Map.entry("DeleteStack", new DeleteStack()),
			Map.entry("DescribeAccountLimits", readOnly(new DescribeAccountLimits())),
			Map.entry("DescribeEvents", readOnly(new DescribeEvents())),
			Map.entry("DescribeStackEvents", readOnly(new DescribeStackEvents())),
			Map.entry("DescribeStackResource", readOnly(StackResources::describeOne)),
			Map.entry("DescribeStackResources", readOnly(StackResources::describeAll)),
			Map.entry("DescribeStacks", readOnly(StackQueries::describe)),
			Map.entry("GetTemplate", readOnly(TemplateQueries::get)),
			Map.entry("GetTemplateSummary", readOnly(TemplateQueries::summary)),
			Map.entry("ListStackResources", readOnly(StackResources::list)),
			Map.entry("ListStacks", readOnly(StackQueries::list)),
			Map.entry("UpdateTerminationProtection", new UpdateTerminationProtection()),
			Map.entry("ValidateTemplate", readOnly(TemplateQueries::validate)));

	@Override
	public String name() {
		return "cloudformation";
	}

	@Override
	public WireProtocol protocol() {
		return WireProtocol.QUERY;
	}

	@Override
	public String version() {
		return "2010-05-15";
	}

	@Override
	public Map<String, ServiceOperation> operations() {
		return this.operations;
	}

	/** A read may show a stale state of the world; a write uses the current one. */
	private static ServiceOperation readOnly(ServiceOperation serviceOperation) {
		return (serviceCall, world) -> serviceOperation.answer(serviceCall, world.shown());
	}

}
