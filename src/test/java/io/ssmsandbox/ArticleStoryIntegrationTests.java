package io.ssmsandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import io.ssmsandbox.emulator.Emulator;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.ec2.model.Vpc;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs the article's steps through the portal's REST API, like another system, and checks
 * the result in AWS after each claim.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "portal.emulator.port=0", "portal.emulator.speed=400" })
@TestMethodOrder(OrderAnnotation.class)
@DirtiesContext
class ArticleStoryIntegrationTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@TempDir
	private static Path dataDir;

	/** The address of the sandbox, from the second step on. */
	private static String sandbox = "";

	private final HttpClient http = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Autowired
	private Emulator emulator;

	@DynamicPropertySource
	static void keepDataApart(DynamicPropertyRegistry registry) {
		registry.add("portal.data-dir", dataDir::toString);
	}

	@Test
	@Order(1)
	void step1ZoneDIsRefusedBecauseTheEndpointsDoNotSupportIt() throws Exception {
		HttpResponse<String> answer = post("/stacks",
				"{\"prefix\":\"thin-ssm\",\"region\":\"ap-northeast-1\",\"availabilityZone\":\"d\"}");

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(JSON.readTree(answer.body()).at("/errors/0/pointer").asString()).isEqualTo("/availabilityZone");
		assertThat(vpcs()).isEmpty();
	}

	@Test
	@Order(2)
	void step2OneRequestWithPrefixZoneAndRegionIsEnough() throws Exception {
		HttpResponse<String> answer = post("/stacks",
				"{\"prefix\":\"thin-ssm\",\"region\":\"ap-northeast-1\",\"availabilityZone\":\"a\"}");

		assertThat(answer.statusCode()).isEqualTo(202);
		sandbox = answer.headers().firstValue("Location").orElseThrow();
		assertThat(sandbox).startsWith("/stacks/");
	}

	@Test
	@Order(3)
	void step3AllSixteenResourcesComeUpWhileOneWatches() throws Exception {
		HttpRequest follow = HttpRequest.newBuilder(uri(sandbox + "/events"))
			.header("Accept", "text/event-stream")
			.build();

		List<String> created;
		try (Stream<String> lines = this.http.send(follow, BodyHandlers.ofLines()).body()) {
			created = lines.takeWhile((line) -> !line.contains("\"phase\":\"READY\""))
				.filter((line) -> line.startsWith("data:"))
				.map((line) -> JSON.readTree(line.substring("data:".length())))
				.filter((event) -> event.path("resourceStatus").asString("").equals("CREATE_COMPLETE"))
				.map((event) -> event.path("logicalResourceId").asString())
				.toList();
		}

		assertThat(created).containsExactlyInAnyOrder("VPC", "PrivateRouteTable", "PrivateSubnet",
				"PrivateSubnetAssociation", "SG", "SSMEndpointSG", "SSMEndpointSGIngress1", "SSMEndpoint",
				"EC2MessageEndpoint", "EC2Endpoint", "SSMAgentEndpoint", "S3Endpoint", "Instance", "ServerRole",
				"S3BucketPolicyForSSM", "ServerProfile", "ssm-sandbox-thin-ssm");
	}

	@Test
	@Order(4)
	void step4TheVpcResolvesNamesAndNamesItsHosts() {
		Vpc vpc = vpcs().get(0);

		assertThat(vpc.cidrBlock()).isEqualTo("192.168.0.0/24");
		assertThat(vpc.tags()).anySatisfy((tag) -> assertThat(tag.value()).isEqualTo("thin-ssm-vpc"));
	}

	@Test
	@Order(5)
	void step5FourInterfaceEndpointsWithPrivateDnsAndTheS3GatewayStandInIt() {
		List<VpcEndpoint> endpoints = ec2((client) -> client.describeVpcEndpoints().vpcEndpoints());

		assertThat(endpoints).extracting(VpcEndpoint::serviceName)
			.containsExactlyInAnyOrder("com.amazonaws.ap-northeast-1.ssm", "com.amazonaws.ap-northeast-1.ssmmessages",
					"com.amazonaws.ap-northeast-1.ec2messages", "com.amazonaws.ap-northeast-1.ec2",
					"com.amazonaws.ap-northeast-1.s3");
		assertThat(endpoints).filteredOn((endpoint) -> "Interface".equals(endpoint.vpcEndpointTypeAsString()))
			.hasSize(4)
			.allSatisfy((endpoint) -> assertThat(endpoint.privateDnsEnabled()).isTrue());
	}

	@Test
	@Order(6)
	void step6TheInstanceHasNoPublicAddressNoKeyPairAndNoInboundRule() {
		Instance instance = ec2((client) -> client.describeInstances().reservations().get(0).instances().get(0));
		SecurityGroup group = ec2((client) -> client
			.describeSecurityGroups((request) -> request.groupIds(instance.securityGroups().get(0).groupId()))
			.securityGroups()
			.get(0));

		assertThat(instance.publicIpAddress()).isNull();
		assertThat(instance.keyName()).isNull();
		assertThat(instance.privateIpAddress()).startsWith("192.168.0.");
		assertThat(group.ipPermissions()).isEmpty();
	}

	@Test
	@Order(7)
	void step7TheSessionManagerLinkOpensIt() throws Exception {
		JsonNode view = JSON.readTree(get(sandbox + "?wait=READY&timeout=60").body());

		assertThat(view.path("phase").asString()).isEqualTo("READY");
		assertThat(view.path("emulated").asBoolean()).isTrue();
		assertThat(JSON.readTree(get(sandbox + "/session").body()).path("url").asString())
			.startsWith("https://ap-northeast-1.console.aws.amazon.com/systems-manager/session-manager/i-");
	}

	@Test
	@Order(8)
	void step8TheTemplateIsTheirsToTakeAway() throws Exception {
		HttpResponse<String> template = get(sandbox + "/template");

		assertThat(template.body()).contains("Default: thin-ssm", "AWS::EC2::VPCEndpoint", "CAPABILITY_NAMED_IAM");
	}

	@Test
	@Order(9)
	void step9NothingIsLeftWhenItIsTornDownThoughAwsIsBusy() throws Exception {
		this.emulator.activateFaultScript("calls: [ { operation: DeleteStack, next: 1, error: Throttling } ]");
		HttpRequest delete = HttpRequest.newBuilder(uri(sandbox)).DELETE().build();

		assertThat(this.http.send(delete, BodyHandlers.ofString()).statusCode()).isEqualTo(202);
		JsonNode view = JSON.readTree(get(sandbox + "?wait=TORN_DOWN&timeout=60").body());

		assertThat(view.path("phase").asString()).isEqualTo("TORN_DOWN");
		assertThat(vpcs()).isEmpty();
	}

	@Test
	@Order(10)
	void step10EveryMetricThatItLeftBehindIsExplainedAndDocumented() throws Exception {
		String scrape = get("/actuator/prometheus").body();

		assertThat(PortalMetrics.unexplained(scrape)).isEmpty();
		assertThat(PortalMetrics.families(scrape)).containsExactlyInAnyOrderElementsOf(PortalMetrics.documented());
	}

	private HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
		return this.http.send(HttpRequest.newBuilder(uri(path))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(json))
			.build(), BodyHandlers.ofString());
	}

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return this.http.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
	}

	private URI uri(String path) {
		return URI.create("http://127.0.0.1:" + this.port + path);
	}

	private List<Vpc> vpcs() {
		return ec2((client) -> client.describeVpcs().vpcs());
	}

	private <T> T ec2(Function<Ec2Client, T> question) {
		try (Ec2Client client = Ec2Client.builder()
			.endpointOverride(this.emulator.endpoint())
			.region(Region.AP_NORTHEAST_1)
			.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
			.build()) {
			return question.apply(client);
		}
	}

}
