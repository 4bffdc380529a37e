package io.ssmsandbox.emulator.fidelity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.CreateStackRequest;
import software.amazon.awssdk.services.cloudformation.model.Parameter;

/**
 * Calls CloudFormation's operations on the stack, from its template to its deletion.
 */
final class StackLife {

	private static final String STACK = Scenario.STACK;

	private final Scenario aws;

	private final String template = template();

	private String stackId = STACK;

	StackLife(Scenario aws) {
		this.aws = aws;
	}

	void begin() {
		templates();
		create();
		look();
	}

	void end() {
		var cfn = this.aws.cloudFormation;
		this.aws.step("DeleteStack", () -> cfn.deleteStack((ask) -> ask.stackName(STACK)));
		this.aws.await("DescribeStacks of the deleted stack", () -> hasEnded("DELETE_COMPLETE"));
		this.aws.step("DescribeStacks by the name of the deleted stack",
				() -> cfn.describeStacks((ask) -> ask.stackName(STACK)));
		this.aws.step("DeleteStack again", () -> cfn.deleteStack((ask) -> ask.stackName(STACK)));
	}

	private void templates() {
		var cfn = this.aws.cloudFormation;
		this.aws.step("DescribeAccountLimits", () -> cfn.describeAccountLimits((ask) -> {
		}));
		this.aws.step("ValidateTemplate", () -> cfn.validateTemplate((ask) -> ask.templateBody(this.template)));
		this.aws.step("ValidateTemplate of none", () -> cfn.validateTemplate((ask) -> ask.templateBody("{}")));
		this.aws.step("GetTemplateSummary", () -> cfn.getTemplateSummary((ask) -> ask.templateBody(this.template)));
	}

	private void create() {
		var cfn = this.aws.cloudFormation;
		CreateStackRequest request = CreateStackRequest.builder()
			.stackName(STACK)
			.templateBody(this.template)
			.parameters(Parameter.builder().parameterKey("Name").parameterValue(STACK).build())
			.clientRequestToken("fidelity-1")
			.build();
		CreateStackRequest capable = request.toBuilder().capabilities(Capability.CAPABILITY_NAMED_IAM).build();
		this.aws.step("DescribeStacks of none", () -> cfn.describeStacks((ask) -> ask.stackName(STACK)));
		this.aws.step("CreateStack without the capability", () -> cfn.createStack(request));
		this.aws.step("CreateStack", () -> this.stackId = cfn.createStack(capable).stackId());
		this.aws.step("CreateStack of the same name",
				() -> cfn.createStack(capable.toBuilder().clientRequestToken("fidelity-2").build()));
		this.aws.await("DescribeStacks", () -> hasEnded("CREATE_COMPLETE"));
	}

	private void look() {
		var cfn = this.aws.cloudFormation;
		this.aws.step("ListStacks", () -> cfn.listStacks());
		this.aws.step("DescribeStackEvents", () -> cfn.describeStackEvents((ask) -> ask.stackName(STACK)));
		this.aws.step("DescribeEvents", () -> cfn.describeEvents((ask) -> ask.stackName(STACK)));
		this.aws.step("DescribeStackResource",
				() -> cfn.describeStackResource((ask) -> ask.stackName(STACK).logicalResourceId("Vpc")));
		this.aws.step("DescribeStackResource of none",
				() -> cfn.describeStackResource((ask) -> ask.stackName(STACK).logicalResourceId("None")));
		this.aws.step("DescribeStackResources", () -> cfn.describeStackResources((ask) -> ask.stackName(STACK)));
		this.aws.step("ListStackResources", () -> cfn.listStackResources((ask) -> ask.stackName(STACK)));
		this.aws.step("GetTemplate", () -> cfn.getTemplate((ask) -> ask.stackName(STACK)));
		this.aws.step("UpdateTerminationProtection", () -> cfn
			.updateTerminationProtection((ask) -> ask.stackName(STACK).enableTerminationProtection(false)));
	}

	private boolean hasEnded(String hopedFor) {
		String status = this.aws.cloudFormation.describeStacks((ask) -> ask.stackName(this.stackId))
			.stacks()
			.get(0)
			.stackStatusAsString();
		return status.equals(hopedFor) || !status.endsWith("_IN_PROGRESS");
	}

	private static String template() {
		try (InputStream in = StackLife.class.getResourceAsStream("/fidelity/everything.yaml")) {
			return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
