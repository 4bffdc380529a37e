package io.ssmsandbox.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.ssmsandbox.aws.StackEvent;
import io.ssmsandbox.aws.StackId;
import io.ssmsandbox.aws.StackStatus;
import io.ssmsandbox.message.AwsMessage;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.SandboxMessage;
import io.ssmsandbox.template.EndpointSet;
import io.ssmsandbox.template.MachineImage;
import io.ssmsandbox.template.RenderedTemplate;

/**
 * Creates sandboxes in any state for tests.
 */
public final class TestSandboxes {

	public static final Instant T0 = Instant.parse("2026-11-24T06:00:00Z");

	public static final LeasePolicy POLICY = new LeasePolicy(Duration.ofHours(8), Duration.ofDays(3));

	public static final StackId STACK_ID = new StackId(
			"arn:aws:cloudformation:ap-northeast-1:000000000000:stack/ssm-sandbox-thin-ssm/5f2b1c00");

	public static final String INSTANCE_ID = "i-0123456789abcdef0";

	private TestSandboxes() {
	}

	public static LaunchRequest aRequest(String prefix) {
		return aRequest(prefix, new Owner("local"));
	}

	public static LaunchRequest aRequest(String prefix, Owner owner) {
		return new LaunchRequest(new Prefix(prefix), new Placement("ap-northeast-1", "ap-northeast-1a"), "t3.small",
				MachineImage.AL2023, EndpointSet.FULL, 8, Duration.ofHours(8), owner);
	}

	public static RenderedTemplate aTemplate() {
		return new RenderedTemplate("Resources: {}", Map.of("Prefix", "thin-ssm"), Map.of("ssm-sandbox:owner", "local"),
				Set.of("CAPABILITY_NAMED_IAM"));
	}

	public static Sandbox requested() {
		return Sandbox.request(SandboxId.random(), aRequest("thin-ssm"), 16, T0);
	}

	public static Sandbox launching() {
		return requested().launchAttempted(T0).launching(STACK_ID, T0);
	}

	public static Sandbox connecting() {
		return launching().recordEvents(List.of(instanceCreated())).connecting(T0);
	}

	public static Sandbox ready() {
		return connecting().ready(T0);
	}

	public static Sandbox tearingDown() {
		return ready().tearDown(Message.of(SandboxMessage.TEARDOWN_REQUESTED, "local"), T0);
	}

	/**
	 * Moves a requested sandbox to a state.
	 */
	public static Sandbox advance(Sandbox requested, SandboxState state) {
		return switch (state) {
			case REQUESTED -> requested;
			case LAUNCHING -> requested.launchAttempted(T0).launching(STACK_ID, T0);
			case CONNECTING -> advance(requested, SandboxState.LAUNCHING).recordEvents(List.of(instanceCreated()))
				.recordStackStatus(StackStatus.CREATE_COMPLETE)
				.connecting(T0);
			case READY -> advance(requested, SandboxState.CONNECTING).ready(T0);
			case LAUNCH_FAILED ->
				advance(requested, SandboxState.LAUNCHING).recordStackStatus(StackStatus.ROLLBACK_IN_PROGRESS)
					.launchFailed(cause("SSMEndpoint: no such zone"), T0);
			case TEARING_DOWN -> advance(requested, SandboxState.READY)
				.tearDown(Message.of(SandboxMessage.TEARDOWN_REQUESTED, "local"), T0);
			case TEARDOWN_FAILED ->
				advance(requested, SandboxState.TEARING_DOWN).recordStackStatus(StackStatus.DELETE_FAILED)
					.teardownFailed(cause("VPC: in use"), T0);
			case TORN_DOWN -> advance(requested, SandboxState.TEARING_DOWN).tornDown(T0);
		};
	}

	/**
	 * Creates a cause that the portal does not recognise.
	 * @param words the reason text from AWS
	 */
	public static Cause cause(String words) {
		return new Cause("unrecognised", List.of(), words, null);
	}

	/**
	 * Creates a message with a text from AWS.
	 */
	public static Message message(String words) {
		return Message.of(AwsMessage.SAID, words);
	}

	public static StackEvent instanceCreated() {
		return anEvent("Instance", INSTANCE_ID, "AWS::EC2::Instance", "CREATE_COMPLETE", null);
	}

	public static StackEvent anEvent(String logicalId, String status) {
		return anEvent(logicalId, logicalId.toLowerCase(), "AWS::EC2::VPC", status, null);
	}

	public static StackEvent aFailure(String logicalId, String reason) {
		return anEvent(logicalId, null, "AWS::EC2::VPC", "CREATE_FAILED", reason);
	}

	public static StackEvent anEvent(String logicalId, String status, Instant at) {
		return new StackEvent(logicalId + "-" + status + "-" + at, at, logicalId, logicalId.toLowerCase(),
				"AWS::EC2::VPC", status, null);
	}

	private static StackEvent anEvent(String logicalId, String physicalId, String type, String status, String reason) {
		return new StackEvent(logicalId + "-" + status, T0, logicalId, physicalId, type, status, reason);
	}

}
