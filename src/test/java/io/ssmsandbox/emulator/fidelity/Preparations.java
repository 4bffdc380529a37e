package io.ssmsandbox.emulator.fidelity;

import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.LocationType;

/**
 * Runs the calls that need no stack.
 */
record Preparations(Scenario aws) {

	private static final String IMAGES = "/aws/service/ami-amazon-linux-latest";

	private static final String IMAGE = IMAGES + "/al2023-ami-kernel-default-x86_64";

	void play() {
		this.aws.step("GetCallerIdentity", () -> this.aws.sts.getCallerIdentity());
		places();
		images();
		quotas();
	}

	private void places() {
		var ec2 = this.aws.ec2;
		this.aws.step("DescribeRegions", () -> ec2.describeRegions());
		this.aws.step("DescribeAvailabilityZones", () -> ec2.describeAvailabilityZones());
		this.aws.step("DescribeAvailabilityZones of none",
				() -> ec2.describeAvailabilityZones((ask) -> ask.zoneNames("ap-northeast-1z")));
		this.aws.step("DescribeInstanceTypes",
				() -> ec2.describeInstanceTypes((ask) -> ask.instanceTypesWithStrings("t3.small")));
		this.aws.step("DescribeInstanceTypeOfferings",
				() -> ec2.describeInstanceTypeOfferings((ask) -> ask.locationType(LocationType.AVAILABILITY_ZONE)
					.filters(Filter.builder().name("instance-type").values("t3.small").build())));
		this.aws.step("DescribeVpcEndpointServices", () -> ec2
			.describeVpcEndpointServices((ask) -> ask.serviceNames("com.amazonaws." + Peer.REGION.id() + ".ssm")));
		this.aws.step("DescribeVpcEndpointServices of none",
				() -> ec2.describeVpcEndpointServices((ask) -> ask.serviceNames("com.amazonaws.nowhere.ssm")));
		this.aws.step("DescribeManagedPrefixLists", () -> ec2.describeManagedPrefixLists((ask) -> {
		}));
	}

	private void images() {
		var ssm = this.aws.ssm;
		String[] image = { "ami-00000000000000000" };
		this.aws.step("GetParameter", () -> image[0] = ssm.getParameter((ask) -> ask.name(IMAGE)).parameter().value());
		this.aws.step("GetParameter of none", () -> ssm.getParameter((ask) -> ask.name("/ssm-sandbox/none")));
		this.aws.step("GetParameters", () -> ssm.getParameters((ask) -> ask.names(IMAGE, "/ssm-sandbox/none")));
		this.aws.step("GetParametersByPath", () -> ssm.getParametersByPath((ask) -> ask.path(IMAGES)));
		this.aws.step("DescribeImages", () -> this.aws.ec2.describeImages((ask) -> ask.imageIds(image[0])));
		this.aws.step("DescribeImages of none",
				() -> this.aws.ec2.describeImages((ask) -> ask.imageIds("ami-00000000000000000")));
	}

	private void quotas() {
		String vpc = "{\"ServiceCode\":\"vpc\"}";
		String vpcs = "{\"ServiceCode\":\"vpc\",\"QuotaCode\":\"L-F678F1CE\"}";
		quota("ListServices", "{}");
		quota("ListServiceQuotas", vpc);
		quota("ListAWSDefaultServiceQuotas", vpc);
		quota("GetServiceQuota", vpcs);
		quota("GetAWSDefaultServiceQuota", vpcs);
	}

	private void quota(String operation, String json) {
		this.aws.step(operation, () -> this.aws.quotas.call(operation, json));
	}

}
