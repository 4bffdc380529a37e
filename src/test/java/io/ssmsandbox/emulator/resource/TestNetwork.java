package io.ssmsandbox.emulator.resource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The article's network in a test site in Tokyo: a VPC with a subnet, a route table and
 * two security groups.
 */
final class TestNetwork {

	static final String VPC = "AWS::EC2::VPC";

	static final String SUBNET = "AWS::EC2::Subnet";

	static final String ROUTE_TABLE = "AWS::EC2::RouteTable";

	static final String GROUP = "AWS::EC2::SecurityGroup";

	static final String ENDPOINT = "AWS::EC2::VPCEndpoint";

	final TestSite site;

	final String vpc;

	final String subnet;

	final String table;

	final String group;

	TestNetwork() {
		this(TestSite.inTokyo(), "a");
	}

	TestNetwork(TestSite site, String zone) {
		this.site = site;
		this.vpc = site.create(VPC, vpcProperties("192.168.0.0/24")).physicalId();
		this.subnet = subnet("192.168.0.0/28", zone);
		this.table = site.create(ROUTE_TABLE, Map.of("VpcId", this.vpc)).physicalId();
		this.group = site.create(GROUP, group("thin-ssm-sg")).physicalId();
	}

	static Map<String, Object> vpcProperties(String cidr) {
		return Map.of("CidrBlock", cidr, "EnableDnsSupport", "true", "EnableDnsHostnames", "true");
	}

	String subnet(String cidr, String zone) {
		return this.site
			.create(SUBNET, Map.of("VpcId", this.vpc, "CidrBlock", cidr, "AvailabilityZone", this.site.region() + zone))
			.physicalId();
	}

	Map<String, Object> group(String name) {
		return Map.of("VpcId", this.vpc, "GroupName", name, "GroupDescription", name);
	}

	Map<String, Object> interfaceEndpoint(String service) {
		return Map.of("ServiceName", "com.amazonaws." + this.site.region() + "." + service, "VpcEndpointType",
				"Interface", "PrivateDnsEnabled", "true", "VpcId", this.vpc, "SubnetIds", List.of(this.subnet),
				"SecurityGroupIds", List.of(this.group));
	}

	Map<String, Object> instance() {
		return Map.of("ImageId", image("/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64"),
				"InstanceType", "t3.small", "SubnetId", this.subnet, "SecurityGroupIds", List.of(this.group));
	}

	String image(String parameter) {
		return this.site.catalog().parameter(this.site.region(), parameter).orElseThrow();
	}

	static Map<String, Object> with(Map<String, Object> properties, String name, Object value) {
		Map<String, Object> more = new LinkedHashMap<>(properties);
		more.put(name, value);
		return more;
	}

	static Map<String, Object> without(Map<String, Object> properties, String name) {
		Map<String, Object> fewer = new LinkedHashMap<>(properties);
		fewer.remove(name);
		return fewer;
	}

}
