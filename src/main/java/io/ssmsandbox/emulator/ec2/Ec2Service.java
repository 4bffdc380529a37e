package io.ssmsandbox.emulator.ec2;

import java.util.LinkedHashMap;
import java.util.Map;

import io.ssmsandbox.emulator.wire.AwsError;
import io.ssmsandbox.emulator.wire.Operation;
import io.ssmsandbox.emulator.wire.Protocol;
import io.ssmsandbox.emulator.wire.Service;

/**
 * Amazon EC2, as far as it can be looked at. Nothing is created or changed here: that is
 * CloudFormation's work.
 */
public final class Ec2Service implements Service {

	private final Map<String, Operation> operations;

	public Ec2Service() {
		Map<String, Operation> all = new LinkedHashMap<>();
		all.put("DescribeAvailabilityZones", new DescribeAvailabilityZones());
		all.put("DescribeImages", new DescribeImages());
		all.put("DescribeInstanceStatus", new DescribeInstanceStatus());
		all.put("DescribeInstanceTypeOfferings", new DescribeInstanceTypeOfferings());
		all.put("DescribeInstanceTypes", new DescribeInstanceTypes());
		all.put("DescribeInstances", new DescribeInstances());
		all.put("DescribeManagedPrefixLists", new DescribeManagedPrefixLists());
		all.put("DescribeRegions", new DescribeRegions());
		all.put("DescribeSecurityGroups", new DescribeSecurityGroups());
		all.put("DescribeSubnets", new DescribeSubnets());
		all.put("DescribeVpcEndpointServices", new DescribeVpcEndpointServices());
		all.put("DescribeVpcEndpoints", new DescribeVpcEndpoints());
		all.put("DescribeVpcs", new DescribeVpcs());
		all.replaceAll((name, operation) -> unlessDryRun(operation));
		this.operations = all;
	}

	@Override
	public String name() {
		return "ec2";
	}

	@Override
	public Protocol protocol() {
		return Protocol.EC2;
	}

	@Override
	public String version() {
		return "2016-11-15";
	}

	@Override
	public Map<String, Operation> operations() {
		return this.operations;
	}

	private static Operation unlessDryRun(Operation operation) {
		return (call, world) -> {
			if (call.text("DryRun").filter("true"::equals).isPresent()) {
				throw new AwsError(412, "DryRunOperation", "Request would have succeeded, but DryRun flag is set.");
			}
			return operation.answer(call, world);
		};
	}

}
