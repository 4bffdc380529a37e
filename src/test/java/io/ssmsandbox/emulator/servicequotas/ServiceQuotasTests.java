package io.ssmsandbox.emulator.servicequotas;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import io.ssmsandbox.emulator.catalog.QuotaDefinition;
import io.ssmsandbox.emulator.fixture.EmulatedSandbox;
import io.ssmsandbox.emulator.fixture.LoopbackAws;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests Service Quotas over HTTP, as the CLI calls it, because the SDK's client is not on
 * the test class path.
 */
class ServiceQuotasTests {

	private final LoopbackAws aws = new LoopbackAws(EmulatedSandbox.world());

	@AfterEach
	void close() {
		this.aws.close();
	}

	@ParameterizedTest
	@EnumSource(QuotaDefinition.class)
	void returnsEveryQuotaOfTheAccountAndItsDefault(QuotaDefinition quotaDefinition) {
		String which = "{\"ServiceCode\":\"" + quotaDefinition.service() + "\",\"QuotaCode\":\""
				+ quotaDefinition.code() + "\"}";

		JsonNode applied = call("GetServiceQuota", which).get("Quota");
		JsonNode byDefault = call("GetAWSDefaultServiceQuota", which).get("Quota");

		assertThat(applied.get("Value").doubleValue()).isEqualTo(quotaDefinition.applied(5));
		assertThat(byDefault.get("Value").doubleValue()).isEqualTo(quotaDefinition.defaultValue());
		assertThat(applied.get("QuotaArn").stringValue()).isEqualTo("arn:aws:servicequotas:ap-northeast-1:000000000000:"
				+ quotaDefinition.service() + "/" + quotaDefinition.code());
		assertThat(byDefault.get("QuotaArn").stringValue()).contains(":ap-northeast-1::");
	}

	@Test
	void listsTheQuotasOfAServicePageByPage() {
		JsonNode all = call("ListServiceQuotas", "{\"ServiceCode\":\"vpc\"}");
		JsonNode first = call("ListServiceQuotas", "{\"ServiceCode\":\"vpc\",\"MaxResults\":2}");
		JsonNode second = call("ListServiceQuotas", "{\"ServiceCode\":\"vpc\",\"MaxResults\":2,\"NextToken\":\""
				+ first.get("NextToken").stringValue() + "\"}");

		assertThat(all.get("Quotas")).hasSize(5);
		assertThat(all.has("NextToken")).isFalse();
		assertThat(second.get("Quotas").get(0)).isEqualTo(all.get("Quotas").get(2));
	}

	@Test
	void listsTheServices() {
		assertThat(call("ListServices", "{}").get("Services").findValuesAsString("ServiceCode"))
			.containsExactly("cloudformation", "ec2", "vpc");
	}

	@Test
	void refusesInTheServicesOwnWords() {
		assertThat(code("GetServiceQuota", "{\"ServiceCode\":\"vpc\",\"QuotaCode\":\"L-00000000\"}"))
			.isEqualTo("NoSuchResourceException");
		assertThat(code("ListServiceQuotas", "{\"ServiceCode\":\"sagemaker\"}")).isEqualTo("NoSuchResourceException");
		assertThat(code("ListServiceQuotas", "{\"ServiceCode\":\"vpc\",\"NextToken\":\"made-up\"}"))
			.isEqualTo("InvalidPaginationTokenException");
		assertThat(code("ListServiceQuotas", "{\"ServiceCode\":\"vpc\",\"MaxResults\":101}"))
			.isEqualTo("IllegalArgumentException");
		assertThat(code("GetServiceQuota", "{}")).isEqualTo("ValidationException");
	}

	private String code(String operation, String body) {
		return send(operation, body, 400).get("__type").stringValue();
	}

	private JsonNode call(String operation, String body) {
		return send(operation, body, 200);
	}

	private JsonNode send(String operation, String body, int status) {
		HttpRequest request = HttpRequest.newBuilder(this.aws.endpoint())
			.header("Authorization",
					"AWS4-HMAC-SHA256 Credential=EMULATED/20261124/ap-northeast-1/servicequotas/aws4_request, "
							+ "SignedHeaders=host, Signature=0")
			.header("Content-Type", "application/x-amz-json-1.1")
			.header("X-Amz-Target", "ServiceQuotasV20190624." + operation)
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build();
		try {
			HttpResponse<String> response = HttpClient.newHttpClient()
				.send(request, HttpResponse.BodyHandlers.ofString());
			assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
			return JsonMapper.builder().build().readTree(response.body());
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
