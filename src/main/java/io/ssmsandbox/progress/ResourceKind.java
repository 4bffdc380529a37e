package io.ssmsandbox.progress;

import io.ssmsandbox.template.ResourceGraph;

/**
 * Groups resources that take about the same time: by CloudFormation type, but with
 * separate groups for VPC endpoints. Interface endpoints take minutes, and gateway
 * endpoints take seconds.
 */
final class ResourceKind {

	static final String GATEWAY_ENDPOINT = "AWS::EC2::VPCEndpoint (gateway)";

	private ResourceKind() {
	}

	static String of(ResourceGraph.Node node) {
		return "s3".equals(node.service()) ? GATEWAY_ENDPOINT : node.type();
	}

}
