package io.ssmsandbox.emulator.wire;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import io.ssmsandbox.emulator.catalog.AwsCatalog;
import io.ssmsandbox.emulator.faults.CallFaults;
import io.ssmsandbox.emulator.faults.FaultScript;
import io.ssmsandbox.emulator.resource.ResourceTypes;
import io.ssmsandbox.emulator.world.LiveWorld;
import io.ssmsandbox.emulator.world.World;
import io.ssmsandbox.emulator.world.WorldSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DispatcherTests {

	private static final Instant NOW = Instant.parse("2026-01-01T00:00:00.120Z");

	private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

	private static final CallFaults NO_FAULTS = new CallFaults(FaultScript.NONE, CLOCK);

	private static final AwsCatalog CATALOG = AwsCatalog.load();

	private final Dispatcher dispatcher = new Dispatcher(
			List.of(new Echo("cloudformation", WireProtocol.QUERY, "2010-05-15"),
					new Echo("ec2", WireProtocol.EC2, "2016-11-15"), new Echo("ssm", WireProtocol.JSON, "2014-11-06")),
			new LiveWorld(
					new World("w", NOW, CATALOG, new ResourceTypes(List.of()), new WorldSettings(1, 5), (change) -> {
					}), CLOCK),
			() -> NO_FAULTS);

	@Test
	void wrapsAQueryAnswer() {
		HttpReply answer = send("cloudformation", "Action=Echo&Version=2010-05-15&Text=a+%3C+b%26c");

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.body()).isEqualTo(
				"""
						<?xml version="1.0" encoding="UTF-8"?>
						<EchoResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><EchoResult>\
						<Text>a &lt; b&amp;c</Text><Region>ap-northeast-1</Region><At>2026-01-01T00:00:00.120Z</At></EchoResult>\
						<ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata></EchoResponse>""");
	}

	@Test
	void wrapsAnEc2Answer() {
		HttpReply answer = send("ec2", "Action=Echo&Version=2016-11-15&Text=hi");

		assertThat(answer.body()).endsWith("<EchoResponse xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\">"
				+ "<requestId>r-1</requestId><Text>hi</Text><Region>ap-northeast-1</Region>"
				+ "<At>2026-01-01T00:00:00.120Z</At></EchoResponse>");
	}

	@Test
	void answersJsonWithDatesAsSeconds() {
		HttpReply answer = json("AmazonSSM.Echo", "{\"Text\":\"hi\"}");

		assertThat(answer.headers()).containsEntry("Content-Type", "application/x-amz-json-1.1");
		assertThat(answer.body()).contains("\"Text\":\"hi\"").contains("\"At\":1767225600.120");
	}

	@Test
	void readsParametersOfAQueryString() {
		HttpCall call = new HttpCall("127.0.0.1:4577", authorization("cloudformation", "eu-west-1"), "",
				"Action=Echo&Version=2010-05-15&Text=from+the+query", new byte[0]);

		assertThat(answer(call).body()).contains("from the query").contains("eu-west-1");
	}

	@Test
	void refusesInTheEnvelopeOfEachProtocol() {
		assertThat(send("cloudformation", "Action=Fail&Version=2010-05-15").body())
			.contains("<ErrorResponse xmlns=\"http://cloudformation.amazonaws.com/doc/2010-05-15/\"><Error>"
					+ "<Type>Sender</Type><Code>ValidationError</Code><Message>No.</Message></Error>");
		assertThat(send("ec2", "Action=Fail&Version=2016-11-15").body())
			.contains("<Response><Errors><Error><Code>ValidationError</Code><Message>No.</Message></Error></Errors>"
					+ "<RequestID>r-1</RequestID></Response>");
		assertThat(json("AmazonSSM.Fail", "{}").body())
			.isEqualTo("{\"__type\":\"ValidationError\",\"message\":\"No.\"}");
	}

	@Test
	void refusesAnUnknownActionLikeAws() {
		assertThat(send("cloudformation", "Action=ListExports&Version=2010-05-15").body())
			.contains("<Code>InvalidAction</Code>"
					+ "<Message>Could not find operation ListExports for version 2010-05-15</Message>");
		assertThat(send("ec2", "Action=RunInstances&Version=2016-11-15").body())
			.contains("The action RunInstances is not valid for this web service.");
		assertThat(json("Foo.Echo", "{}").headers()).containsEntry("x-amzn-ErrorType", "UnknownOperationException");
		assertThat(json("AmazonSSM.PutParameter", "{}").headers()).containsEntry("x-amzn-ErrorType",
				"UnknownOperationException");
	}

	@Test
	void refusesAServiceThatItDoesNotHave() {
		HttpReply answer = send("s3", "");

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body()).contains("does not serve 's3'");
	}

	@Test
	void refusesAnUnsignedRequest() {
		HttpCall call = new HttpCall("127.0.0.1", "", "", "Action=Echo&Version=2010-05-15", new byte[0]);

		HttpReply answer = answer(call);

		assertThat(answer.status()).isEqualTo(403);
		assertThat(answer.body()).contains("MissingAuthenticationToken");
	}

	@Test
	void refusesASignatureWithoutAScope() {
		HttpCall call = new HttpCall("127.0.0.1", "Bearer abc", "", "", new byte[0]);

		assertThat(answer(call).body()).contains("IncompleteSignature");
	}

	@ParameterizedTest
	@ValueSource(strings = { "evil.example", "127.0.0.1.evil.example", "localhost.evil.example:4577", "10.0.0.1", "" })
	void refusesForeignHostNames(String host) {
		HttpCall call = new HttpCall(host, authorization("ec2", "eu-west-1"), "", "Action=Echo", new byte[0]);

		assertThat(answer(call).status()).isEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "localhost", "LOCALHOST:4577", "127.0.0.1", "127.0.0.1:4577", "[::1]:4577" })
	void answersTheLoopbackNames(String host) {
		HttpCall call = new HttpCall(host, authorization("ec2", "eu-west-1"), "", "Action=Echo&Version=2016-11-15",
				new byte[0]);

		assertThat(answer(call).status()).isEqualTo(200);
	}

	@Test
	void refusesARegionThatDoesNotExist() {
		HttpCall call = new HttpCall("localhost", authorization("ec2", "mars-north-1"), "",
				"Action=Echo&Version=2016-11-15", new byte[0]);

		HttpReply answer = answer(call);

		assertThat(answer.status()).isEqualTo(401);
		assertThat(answer.body()).contains("AuthFailure");
	}

	@Test
	void refusesABodyThatIsNoJson() {
		assertThat(json("AmazonSSM.Echo", "[1").body()).contains("SerializationException");
	}

	@Test
	void refusesABrokenEncoding() {
		assertThat(send("ec2", "Action=%G1").body()).contains("MalformedQueryString");
	}

	@Test
	void reportsItsOwnFailure() {
		HttpReply answer = send("cloudformation", "Action=Break&Version=2010-05-15");

		assertThat(answer.status()).isEqualTo(500);
		assertThat(answer.body()).contains("<Type>Receiver</Type><Code>InternalFailure</Code>");
	}

	private HttpReply send(String service, String form) {
		return answer(new HttpCall("127.0.0.1:4577", authorization(service, "ap-northeast-1"), "", "",
				form.getBytes(StandardCharsets.UTF_8)));
	}

	private HttpReply json(String target, String body) {
		return answer(new HttpCall("127.0.0.1:4577", authorization("ssm", "ap-northeast-1"), target, "",
				body.getBytes(StandardCharsets.UTF_8)));
	}

	private HttpReply answer(HttpCall call) {
		return this.dispatcher.refuse(call, "r-1")
			.orElseGet(() -> this.dispatcher.dispatch(call, "r-1").answer().get().orElseThrow());
	}

	private static String authorization(String service, String region) {
		return "AWS4-HMAC-SHA256 Credential=AKID/20260101/" + region + "/" + service
				+ "/aws4_request, SignedHeaders=host, Signature=00";
	}

	private record Echo(String name, WireProtocol protocol, String version) implements AwsService {

		@Override
		public String targetPrefix() {
			return "AmazonSSM";
		}

		@Override
		public Map<String, ServiceOperation> operations() {
			return Map.of("Echo", this::echo, "Fail", (serviceCall, world) -> {
				throw AwsErrorException.validation("No.");
			}, "Break", (serviceCall, world) -> {
				throw new IllegalStateException("a fault on purpose");
			});
		}

		private OperationReply echo(ServiceCall serviceCall, World world) {
			String text = serviceCall.text("Text").orElse("");
			return (this.protocol == WireProtocol.JSON)
					? new JsonReply(Map.of("Text", text, "Region", serviceCall.region(), "At", world.now()))
					: new XmlReply(XmlElement.of("Result")
						.text("Text", text)
						.text("Region", serviceCall.region())
						.text("At", world.now()));
		}

	}

}
