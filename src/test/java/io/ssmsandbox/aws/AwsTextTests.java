package io.ssmsandbox.aws;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.ssmsandbox.badinput.BadValue;
import io.ssmsandbox.badinput.Corpus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests how the portal's clients read texts from a server that replaces AWS.
 */
class AwsTextTests {

	private static final String ARN = "arn:aws:cloudformation:us-east-1:123456789012:stack/s/1";

	private HttpServer server;

	private AwsClients clients;

	private int status = 200;

	private String body = "";

	@BeforeEach
	void start() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", this::answer);
		this.server.start();
		URI address = URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
		this.clients = new AwsClients(TestProperties.hasty(address),
				new StaticAwsConnection(true, Optional.of(address)), new SimpleMeterRegistry(),
				TestBudgets.of(100, Clock.systemUTC()));
	}

	@AfterEach
	void stop() {
		this.clients.destroy();
		this.server.stop(0);
	}

	private static List<BadValue> words() {
		return Corpus.read("aws-words.txt");
	}

	@ParameterizedTest
	@MethodSource("words")
	void cleansEveryText(BadValue bad) {
		String harmless = AwsText.clean(bad.decoded());

		assertThat(harmless).matches("[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\u3164\\u2800\\ufe0f\\ufffe]*");
		assertThat(harmless.length()).isLessThanOrEqualTo(AwsText.LONGEST + 1);
	}

	@Test
	void leavesOrdinaryTextAlone() {
		String ordinary = "Ressource « é » 制限 🙂 {0} <b> (Service: Ec2, Status Code: 400)";

		assertThat(AwsText.clean(ordinary)).isSameAs(ordinary);
	}

	@ParameterizedTest
	@MethodSource("words")
	void makesEventsHarmless(BadValue bad) {
		this.body = "<DescribeStackEventsResponse><DescribeStackEventsResult><StackEvents><member><EventId>"
				+ xml(bad.decoded()) + "</EventId><LogicalResourceId>" + xml(bad.decoded())
				+ "</LogicalResourceId><Timestamp>2026-03-01T10:00:00Z</Timestamp><ResourceType>x</ResourceType>"
				+ "<ResourceStatus>" + xml(bad.decoded()) + "</ResourceStatus><ResourceStatusReason>"
				+ xml(bad.decoded()) + "</ResourceStatusReason></member></StackEvents></DescribeStackEventsResult>"
				+ "</DescribeStackEventsResponse>";

		StackEvent event = new Stacks(this.clients).eventsSince("us-east-1", new StackId(ARN), (id) -> false).get(0);

		String harmless = AwsText.clean(xmlKnows(bad.decoded()));
		assertThat(event.resourceStatusReason()).isEqualTo(harmless);
		assertThat(event.logicalResourceId()).isEqualTo(harmless);
		assertThat(event.resourceStatus()).isEqualTo(harmless);
		assertThat(event.eventId()).isEqualTo(harmless);
	}

	@ParameterizedTest
	@MethodSource("words")
	void makesTagsAndOutputsHarmless(BadValue bad) {
		this.body = "<DescribeStacksResponse><DescribeStacksResult><Stacks><member><StackId>" + ARN
				+ "</StackId><StackName>s</StackName><StackStatus>CREATE_COMPLETE</StackStatus><StackStatusReason>"
				+ xml(bad.decoded()) + "</StackStatusReason><Tags><member><Key>owner</Key><Value>" + xml(bad.decoded())
				+ "</Value></member></Tags><Outputs><member><OutputKey>InstanceId</OutputKey><OutputValue>"
				+ xml(bad.decoded())
				+ "</OutputValue></member></Outputs></member></Stacks></DescribeStacksResult></DescribeStacksResponse>";

		Stack stack = new Stacks(this.clients).findById("us-east-1", new StackId(ARN)).orElseThrow();

		String harmless = AwsText.clean(xmlKnows(bad.decoded()));
		assertThat(stack.statusReason()).isEqualTo(harmless);
		assertThat(stack.tags()).containsEntry("owner", harmless);
		assertThat(stack.outputs()).containsEntry("InstanceId", harmless);
	}

	/**
	 * Systems Manager uses JSON, which can express a NUL character.
	 */
	@ParameterizedTest
	@MethodSource("words")
	void makesRefusalsHarmlessWithTheirCauses(BadValue bad) {
		this.status = 400;
		this.body = "{\"__type\":\"" + json(bad.decoded()) + "\",\"message\":\"" + json(bad.decoded()) + "\"}";

		AwsRefusedException refusal = catchThrowableOfType(AwsRefusedException.class,
				() -> new ManagedInstances(this.clients, Clock.systemUTC()).connectionStatus("us-east-1", "i-0123"));

		assertThat(refusal.words()).isEqualTo(AwsText.clean(bad.decoded()));
		for (Throwable each = refusal; each != null; each = each.getCause()) {
			assertThat(each.getMessage()).matches("[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]*").hasSizeLessThan(4_200);
		}
		assertThat(refusal.code()).matches("[^\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]*");
	}

	@Test
	void makesTheSdksOwnExceptionsHarmless() {
		RuntimeException silence = AwsExceptionTranslator.translate("sts:GetCallerIdentity", SdkClientException
			.create("No answer: x\nBAD-INPUT", new IOException("x\nBAD-INPUT", new IOException("\u202e"))));

		assertThat(silence).hasMessageEndingWith("x\ufffdBAD-INPUT").hasRootCauseMessage("No answer: x\ufffdBAD-INPUT");
	}

	@Test
	void keepsTheCauseOfAnOrdinaryRefusal() {
		AwsServiceException refusal = AwsServiceException.builder()
			.statusCode(400)
			.awsErrorDetails(AwsErrorDetails.builder().errorCode("ValidationError").errorMessage("No").build())
			.build();

		assertThat(AwsExceptionTranslator.translate("sts:GetCallerIdentity", refusal)).hasCause(refusal);
	}

	/** These fields are not text for users, and a policy may have several lines. */
	@Test
	void leavesPoliciesAsTheyAre() {
		this.body = "<DescribeVpcEndpointsResponse><vpcEndpointSet><item><vpcEndpointId>vpce-1</vpcEndpointId>"
				+ "<serviceName>ssm</serviceName><state>available\u202e</state><privateDnsEnabled>true</privateDnsEnabled>"
				+ "<policyDocument>{\n\"Statement\":\n{\"Effect\":\"Deny\"}}</policyDocument>"
				+ "</item></vpcEndpointSet></DescribeVpcEndpointsResponse>";

		assertThat(new PrivateNetworks(this.clients).endpoints("us-east-1", "vpc-1")).singleElement()
			.satisfies((endpoint) -> {
				assertThat(endpoint.policy()).isEqualTo(EndpointPolicy.DENYING);
				assertThat(endpoint.state()).isEqualTo("available\ufffd");
			});
	}

	private void answer(HttpExchange exchange) throws IOException {
		exchange.getRequestBody().readAllBytes();
		byte[] bytes = this.body.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(this.status, bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	private static String xml(String text) {
		return xmlKnows(text).replace("&", "&amp;").replace("<", "&lt;").replace("\r", "&#xD;");
	}

	/** XML cannot express the other characters. */
	private static String xmlKnows(String text) {
		return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe]", "");
	}

	private static String json(String text) {
		StringBuilder out = new StringBuilder();
		text.chars().forEach((unit) -> out.append("\\u%04x".formatted(unit)));
		return out.toString();
	}

}
