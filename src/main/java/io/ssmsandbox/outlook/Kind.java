package io.ssmsandbox.outlook;

import io.ssmsandbox.template.ResourceGraph;

/**
 * Kinds of resources that AWS takes about equally long for: CloudFormationService's types, but
 * for VPC endpoints, of which those that have network interfaces take minutes and those
 * that are a route take seconds.
 */
final class Kind {

	static final String GATEWAY_ENDPOINT = "AWS::EC2::VPCEndpoint (gateway)";

	private Kind() {
	}

	static String of(ResourceGraph.Node node) {
		return "s3".equals(node.service()) ? GATEWAY_ENDPOINT : node.type();
	}

}
