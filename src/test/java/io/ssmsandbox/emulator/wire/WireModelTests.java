package io.ssmsandbox.emulator.wire;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.ssm.SsmClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests the check itself, with valid bodies and with bodies that have one fault.
 */
class WireModelTests {

	private static final String INSTANCES = "<DescribeInstancesResponse><requestId>1</requestId><reservationSet><item>"
			+ "<reservationId>r-1</reservationId><instancesSet><item><instanceId>i-1</instanceId>"
			+ "<instanceState><code>16</code><name>running</name></instanceState>"
			+ "<launchTime>2026-11-24T05:00:00.000Z</launchTime><ebsOptimized>false</ebsOptimized>"
			+ "</item></instancesSet></item></reservationSet></DescribeInstancesResponse>";

	private static final String PROFILE = "<GetInstanceProfileResponse><GetInstanceProfileResult><InstanceProfile>"
			+ "<Path>/</Path><InstanceProfileName>web</InstanceProfileName>"
			+ "<InstanceProfileId>AIPA1</InstanceProfileId><Arn>arn:aws:iam::000000000000:instance-profile/web</Arn>"
			+ "<CreateDate>2026-11-24T05:00:00Z</CreateDate><Roles/></InstanceProfile></GetInstanceProfileResult>"
			+ "<ResponseMetadata><RequestId>1</RequestId></ResponseMetadata></GetInstanceProfileResponse>";

	private static final String AGENTS = "{\"InstanceInformationList\":[{\"InstanceId\":\"i-0123456789abcdef0\","
			+ "\"PingStatus\":\"Online\",\"LastPingDateTime\":1795496400.123,\"IsLatestVersion\":false}]}";

	@Test
	void passesAnswersThatMatchTheModel() {
		assertThat(ec2(INSTANCES).describeInstances().reservations()).hasSize(1);
		assertThat(iam(PROFILE).getInstanceProfile((get) -> get.instanceProfileName("web")).instanceProfile().path())
			.isEqualTo("/");
		assertThat(ssm(AGENTS).describeInstanceInformation().instanceInformationList()).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "reservationId, reservationID, /reservationSet/item/reservationID is not in the model",
			"<code>16</code>, <code>sixteen</code>, is no INTEGER", "false, no, is no BOOLEAN",
			"2026-11-24T05:00:00.000Z, 1795496400, is no INSTANT",
			"<instancesSet><item>, <instancesSet><member>, members are item",
			"<name>running</name>, <name>jogging</name>, not in the model: jogging",
			"<requestId>1</requestId>, <RequestId>1</RequestId>, /RequestId is not in the model" })
	void catchesAMutatedAnswerOfEc2(String right, String wrong, String problem) {
		String mutated = INSTANCES.replace(right, wrong);
		mutated = wrong.endsWith("<member>") ? mutated.replace("</item></instancesSet>", "</member></instancesSet>")
				: mutated.replace("</" + right + ">", "</" + wrong + ">");
		Ec2Client client = ec2(mutated);

		assertThatExceptionOfType(AssertionError.class).isThrownBy(client::describeInstances)
			.withMessageContaining(problem);
	}

	@ParameterizedTest
	@CsvSource({ "<Path>/</Path>, '', /InstanceProfile/Path is required and missing",
			"<Roles/>, <Roles><item/></Roles>, members are member", "<Roles/>, <Roles/><Roles/>, is there twice",
			"<Path>/</Path>, <Path><a/></Path>, plain value in the model", "<Roles/>, <Roles>none</Roles>, has text",
			"<ResponseMetadata>, <Extra/><ResponseMetadata>, Extra is beside the result" })
	void catchesAMutatedAnswerOfIam(String right, String wrong, String problem) {
		IamClient client = iam(PROFILE.replace(right, wrong));

		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> client.getInstanceProfile((get) -> get.instanceProfileName("web")))
			.withMessageContaining(problem);
	}

	@ParameterizedTest
	@CsvSource({ "PingStatus, pingStatus, /InstanceInformationList[]/pingStatus is not in the model",
			"Online, Offline, not in the model: Offline", "1795496400.123, '\"2026-11-24T05:00:00Z\"', is no INSTANT",
			"false, '\"false\"', is no BOOLEAN", "'\"Online\"', 1, is no STRING" })
	void catchesAMutatedAnswerOfSystemsManager(String right, String wrong, String problem) {
		SsmClient client = ssm(AGENTS.replace(right, wrong));

		assertThatExceptionOfType(AssertionError.class).isThrownBy(client::describeInstanceInformation)
			.withMessageContaining(problem);
	}

	@Test
	void leavesRefusalsAlone() {
		String error = "<ErrorResponse><Error><Type>Sender</Type><Code>NoSuchEntity</Code><Message>No.</Message></Error>"
				+ "<RequestId>1</RequestId></ErrorResponse>";
		IamClient client = configure(IamClient.builder().httpClient(new CannedHttp(404, error))).build();

		assertThatExceptionOfType(NoSuchEntityException.class)
			.isThrownBy(() -> client.getInstanceProfile((get) -> get.instanceProfileName("web")));
	}

	private static Ec2Client ec2(String body) {
		return configure(Ec2Client.builder().httpClient(new CannedHttp(200, body))).build();
	}

	private static IamClient iam(String body) {
		return configure(IamClient.builder().httpClient(new CannedHttp(200, body))).build();
	}

	private static SsmClient ssm(String body) {
		return configure(SsmClient.builder().httpClient(new CannedHttp(200, body))).build();
	}

	private static <B extends AwsClientBuilder<B, ?>> B configure(B builder) {
		return builder.region(Region.US_EAST_1)
			.endpointOverride(URI.create("http://localhost"))
			.credentialsProvider(AnonymousCredentialsProvider.create())
			.overrideConfiguration((client) -> client.addExecutionInterceptor(new WireModel()));
	}

	private record CannedHttp(int status, String body) implements SdkHttpClient {

		@Override
		public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
			byte[] bytes = this.body.getBytes(StandardCharsets.UTF_8);
			HttpExecuteResponse response = HttpExecuteResponse.builder()
				.response(SdkHttpResponse.builder().statusCode(this.status).build())
				.responseBody(AbortableInputStream.create(new ByteArrayInputStream(bytes)))
				.build();
			return new ExecutableHttpRequest() {

				@Override
				public HttpExecuteResponse call() {
					return response;
				}

				@Override
				public void abort() {
				}

			};
		}

		@Override
		public void close() {
		}

	}

}
