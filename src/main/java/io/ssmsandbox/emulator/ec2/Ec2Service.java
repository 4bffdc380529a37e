package io.ssmsandbox.emulator.ec2;

import java.util.LinkedHashMap;
import java.util.Map;

import io.ssmsandbox.emulator.wire.AwsErrorException;
import io.ssmsandbox.emulator.wire.AwsService;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.wire.WireProtocol;

/**
 * Amazon EC2: operations that describe, reboot and delete resources. Only CloudFormation
 * creates resources.
 */
public final class Ec2Service implements AwsService {

	private final Map<String, ServiceOperation> operations = new LinkedHashMap<>();

	public Ec2Service() {
		this.operations.putAll(descriptions());
		this.operations.putAll(deletions());
		this.operations.put("GetConsoleOutput", new GetConsoleOutput());
		this.operations.put("RebootInstances", new RebootInstances());
		this.operations.replaceAll((name, serviceOperation) -> unlessDryRun(serviceOperation));
	}

	private static Map<String, ServiceOperation> descriptions() {
		Map<String, ServiceOperation> all = new LinkedHashMap<>();
		all.put("DescribeAvailabilityZones", new DescribeAvailabilityZones());
		all.put("DescribeImages", new DescribeImages());
		all.put("DescribeInstanceStatus", new DescribeInstanceStatus());
		all.put("DescribeInstanceTypeOfferings", new DescribeInstanceTypeOfferings());
		all.put("DescribeInstanceTypes", new DescribeInstanceTypes());
		all.put("DescribeInstances", new DescribeInstances());
		all.put("DescribeManagedPrefixLists", new DescribeManagedPrefixLists());
		all.put("DescribeNetworkInterfaces", new DescribeNetworkInterfaces());
		all.put("DescribeRegions", new DescribeRegions());
		all.put("DescribeRouteTables", new DescribeRouteTables());
		all.put("DescribeSecurityGroupRules", new DescribeSecurityGroupRules());
		all.put("DescribeSecurityGroups", new DescribeSecurityGroups());
		all.put("DescribeSubnets", new DescribeSubnets());
		all.put("DescribeVpcAttribute", new DescribeVpcAttribute());
		all.put("DescribeVpcEndpointServices", new DescribeVpcEndpointServices());
		all.put("DescribeVpcEndpoints", new DescribeVpcEndpoints());
		all.put("DescribeVpcs", new DescribeVpcs());
		return all;
	}

	private static Map<String, ServiceOperation> deletions() {
		return Map.of("DeleteRouteTable",
				new DeleteSingleResource(IdKind.ROUTE_TABLE, "AWS::EC2::RouteTable",
						(region, id) -> region.routeTables().find(id)),
				"DeleteSecurityGroup", new DeleteSecurityGroup(), "DeleteSubnet",
				new DeleteSingleResource(IdKind.SUBNET, "AWS::EC2::Subnet", (region, id) -> region.subnets().find(id)),
				"DeleteVpc",
				new DeleteSingleResource(IdKind.VPC, "AWS::EC2::VPC", (region, id) -> region.vpcs().find(id)),
				"DeleteVpcEndpoints", new DeleteVpcEndpoints(), "RevokeSecurityGroupEgress",
				new RevokeSecurityGroupRules(true), "RevokeSecurityGroupIngress", new RevokeSecurityGroupRules(false),
				"TerminateInstances", new TerminateInstances());
	}

	@Override
	public String name() {
		return "ec2";
	}

	@Override
	public WireProtocol protocol() {
		return WireProtocol.EC2;
	}

	@Override
	public String version() {
		return "2016-11-15";
	}

	@Override
	public Map<String, ServiceOperation> operations() {
		return this.operations;
	}

	private static ServiceOperation unlessDryRun(ServiceOperation serviceOperation) {
		return (serviceCall, world) -> {
			if (serviceCall.text("DryRun").filter("true"::equals).isPresent()) {
				throw new AwsErrorException(412, "DryRunOperation",
						"Request would have succeeded, but DryRun flag is set.");
			}
			return serviceOperation.answer(serviceCall, world);
		};
	}

}
