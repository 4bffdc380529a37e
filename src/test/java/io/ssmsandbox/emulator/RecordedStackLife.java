package io.ssmsandbox.emulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The calls of the recording: one stack that fails, one that is partly deleted by hand
 * and then deleted, and one whose creation has just started.
 */
final class RecordedStackLife {

	private static final String CFN = "cloudformation";

	private static final String CORE = "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore";

	private final RecordedWorld aws;

	RecordedStackLife(RecordedWorld aws) {
		this.aws = aws;
	}

	void live() throws IOException, InterruptedException {
		this.aws.script("resources: [{ resource: S3Endpoint, fails: { says: no more endpoints, after: 60% } }]");
		create("broken");
		this.aws.pass(Duration.ofMinutes(40));
		this.aws.script("");
		create("whole");
		this.aws.pass(Duration.ofMinutes(20));
		takeApart("whole");
		this.aws.ask(CFN, "DeleteStack", "StackName", "whole", "ClientRequestToken", "second-deletion");
		this.aws.pass(Duration.ofMinutes(40));
		this.aws.ask(CFN, "DeleteStack", "StackName", "broken");
		this.aws.pass(Duration.ofMinutes(1));
		create("begun");
	}

	private void create(String name) throws IOException, InterruptedException {
		this.aws.ask(CFN, "CreateStack", "StackName", name, "Capabilities.member.1", "CAPABILITY_NAMED_IAM",
				"Parameters.member.1.ParameterKey", "Prefix", "Parameters.member.1.ParameterValue", name,
				"Tags.member.1.Key", "team", "Tags.member.1.Value", "blue", "ClientRequestToken", "creation-of-" + name,
				"TemplateBody", Files.readString(Path.of("src/test/resources/golden/template/full-al2023.yaml")));
	}

	private void takeApart(String stack) throws IOException, InterruptedException {
		String instance = this.aws.physicalId(stack, "Instance");
		String role = this.aws.physicalId(stack, "ServerRole");
		String profile = this.aws.physicalId(stack, "ServerProfile");
		this.aws.ask("ec2", "RebootInstances", "InstanceId.1", instance);
		this.aws.pass(Duration.ofMinutes(5));
		this.aws.ask(CFN, "UpdateTerminationProtection", "StackName", stack, "EnableTerminationProtection", "true");
		this.aws.ask(CFN, "UpdateTerminationProtection", "StackName", stack, "EnableTerminationProtection", "false");
		this.aws.ask("ec2", "RevokeSecurityGroupEgress", "GroupId", this.aws.physicalId(stack, "SSMEndpointSG"),
				"IpPermissions.1.IpProtocol", "-1", "IpPermissions.1.IpRanges.1.CidrIp", "127.0.0.1/32");
		this.aws.ask("iam", "DetachRolePolicy", "RoleName", role, "PolicyArn", CORE);
		this.aws.ask("iam", "RemoveRoleFromInstanceProfile", "InstanceProfileName", profile, "RoleName", role);
		this.aws.ask("ec2", "TerminateInstances", "InstanceId.1", instance);
		this.aws.pass(Duration.ofMinutes(5));
	}

}
