package io.ssmsandbox.emulator.cloudformation;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

import io.ssmsandbox.SettableClock;
import io.ssmsandbox.emulator.Emulator;
import io.ssmsandbox.emulator.EmulatorSettings;
import io.ssmsandbox.emulator.wire.WireModel;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.CreateStackRequest;
import software.amazon.awssdk.services.cloudformation.model.CreateStackResponse;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.Tag;
import software.amazon.awssdk.services.ec2.Ec2Client;

/**
 * An emulator with a clock that the test moves, and SDK clients that check every response
 * against their model.
 */
final class EmulatedAws implements AutoCloseable {

	/** A template with an empty network. */
	static final String VPC = """
			Description: A network
			Resources:
			  Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
			""";

	/** A template that blocks the deletion of another stack's network. */
	static final String GUEST = """
			Parameters:
			  Network: { Type: String }
			Resources:
			  Table: { Type: AWS::EC2::RouteTable, Properties: { VpcId: !Ref Network } }
			""";

	/** A template that fails after its network exists. */
	static final String BROKEN = VPC + """
			  Subnet: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, CidrBlock: 192.168.0.0/24 } }
			""";

	final SettableClock clock;

	final Emulator emulator;

	final CloudFormationClient cloudFormation;

	final Ec2Client ec2;

	EmulatedAws(Path data) {
		this(data, Duration.ZERO, Instant.parse("2026-11-24T06:00:00Z"));
	}

	EmulatedAws(Path data, Duration staleReads, Instant now) {
		this(now, new EmulatorSettings(0, 1, 5, data, staleReads, null));
	}

	EmulatedAws(Instant now, EmulatorSettings settings) {
		this.clock = new SettableClock(now);
		this.emulator = Emulator.start(settings, this.clock);
		this.cloudFormation = client(CloudFormationClient.builder());
		this.ec2 = client(Ec2Client.builder());
	}

	/** Returns a template with a network and that many route tables in it. */
	static String tables(int count) {
		StringBuilder template = new StringBuilder(VPC);
		for (int i = 0; i < count; i++) {
			template.append("  T%d: { Type: AWS::EC2::RouteTable, Properties: { VpcId: !Ref Vpc } }%n".formatted(i));
		}
		return template.toString();
	}

	CreateStackResponse create(String name, String template) {
		return create(name, template, (request) -> {
		});
	}

	CreateStackResponse create(String name, String template, Consumer<CreateStackRequest.Builder> more) {
		CreateStackRequest.Builder request = CreateStackRequest.builder().stackName(name).templateBody(template);
		more.accept(request);
		return this.cloudFormation.createStack(request.build());
	}

	/** Creates a stack that cannot be deleted, because another stack uses its network. */
	String stuck(String name) {
		String stackId = create(name, VPC).stackId();
		pass(Duration.ofMinutes(5));
		String vpc = this.cloudFormation
			.describeStackResource((request) -> request.stackName(name).logicalResourceId("Vpc"))
			.stackResourceDetail()
			.physicalResourceId();
		create(name + "-guest", GUEST, (request) -> request.parameters(parameter("Network", vpc)));
		pass(Duration.ofMinutes(5));
		this.cloudFormation.deleteStack((request) -> request.stackName(name).clientRequestToken("first-try"));
		pass(Duration.ofMinutes(5));
		return stackId;
	}

	static Parameter parameter(String key, String value) {
		return Parameter.builder().parameterKey(key).parameterValue(value).build();
	}

	static Tag tag(String key, String value) {
		return Tag.builder().key(key).value(value).build();
	}

	Stack describe(String nameOrId) {
		return this.cloudFormation.describeStacks((request) -> request.stackName(nameOrId)).stacks().get(0);
	}

	void pass(Duration time) {
		this.clock.advance(time);
	}

	@Override
	public void close() {
		this.cloudFormation.close();
		this.ec2.close();
		this.emulator.close();
	}

	private <B extends AwsClientBuilder<B, C>, C> C client(B builder) {
		return builder.endpointOverride(URI.create("http://127.0.0.1:" + this.emulator.port()))
			.region(Region.AP_NORTHEAST_1)
			.overrideConfiguration((client) -> client.addExecutionInterceptor(new WireModel()))
			.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("x", "y")))
			.build();
	}

}
