package io.ssmsandbox.aws;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.ssmsandbox.message.Message;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.metrics.MetricCollector;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * Calls Service Quotas in one region. The SDK version in use has no client for this
 * service, so this class writes the JSON requests itself; the SDK signs and sends them. A
 * call without a response is not retried.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/Welcome.html">Service
 * Quotas</a>
 */
final class ServiceQuotasCalls {

	private static final String SERVICE = "servicequotas";

	private static final String SERVICE_ID = "Service Quotas";

	private static final String TARGET = "ServiceQuotasV20190624.";

	private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

	private final SdkHttpClient http;

	private final AwsCredentialsProvider credentials;

	private final String region;

	private final URI address;

	private final CallMetricsInterceptor interceptor;

	ServiceQuotasCalls(SdkHttpClient http, AwsCredentialsProvider credentials, String region, URI address,
			CallMetricsInterceptor interceptor) {
		this.http = http;
		this.credentials = credentials;
		this.region = region;
		this.address = address;
		this.interceptor = interceptor;
	}

	/**
	 * Calls an operation.
	 * @param input the members of the request, all of them strings
	 * @return the response
	 */
	JsonNode call(String operation, Map<String, String> input) {
		CallOutcome outcome = CallOutcome.UNAVAILABLE;
		MetricCollector metrics = MetricCollector.create(CallMetricsInterceptor.HTTP);
		try {
			HttpExecuteResponse answer = send(operation, body(input), metrics);
			int status = answer.httpResponse().statusCode();
			Optional<JsonNode> content = read(answer);
			if (status >= 300) {
				AwsServiceException refusal = refusal(status, content.orElseGet(JsonNode::emptyObjectNode));
				outcome = outcome(refusal);
				throw refusal;
			}
			JsonNode result = content.orElseThrow(() -> SdkClientException.create("its answer is not JSON"));
			outcome = CallOutcome.SUCCESS;
			return result;
		}
		catch (SdkClientException ex) {
			outcome = (ex.getCause() instanceof NoCallToSpareException) ? CallOutcome.UNSENT : outcome;
			throw ex;
		}
		catch (IOException ex) {
			throw SdkClientException.create("No answer: " + ex.getMessage(), ex);
		}
		finally {
			this.interceptor.recordOutcome(SERVICE_ID, operation, outcome);
			this.interceptor.recordLatency(SERVICE_ID, operation, outcome, metrics.collect());
		}
	}

	private static CallOutcome outcome(AwsServiceException refusal) {
		if (refusal.isThrottlingException()) {
			return CallOutcome.THROTTLED;
		}
		return (refusal.statusCode() < 500) ? CallOutcome.REFUSED : CallOutcome.UNAVAILABLE;
	}

	/** Quota codes and service codes need no escaping. */
	private static byte[] body(Map<String, String> input) {
		return input.entrySet()
			.stream()
			.map((member) -> "\"" + member.getKey() + "\":\"" + member.getValue() + "\"")
			.collect(Collectors.joining(",", "{", "}"))
			.getBytes(StandardCharsets.UTF_8);
	}

	private HttpExecuteResponse send(String operation, byte[] body, MetricCollector metrics) throws IOException {
		SdkHttpRequest request = SdkHttpRequest.builder()
			.method(SdkHttpMethod.POST)
			.uri(this.address)
			.encodedPath("/")
			.putHeader("Content-Type", "application/x-amz-json-1.1")
			.putHeader("Content-Length", Integer.toString(body.length))
			.putHeader("X-Amz-Target", TARGET + operation)
			.build();
		SignedRequest signed = this.signer.sign((signing) -> signing.identity(this.credentials.resolveCredentials())
			.request(request)
			.payload(ContentStreamProvider.fromByteArray(body))
			.putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, SERVICE)
			.putProperty(AwsV4HttpSigner.REGION_NAME, this.region));
		return this.http
			.prepareRequest(HttpExecuteRequest.builder()
				.request(signed.request())
				.contentStreamProvider(signed.payload().orElseThrow())
				.metricCollector(metrics)
				.build())
			.call();
	}

	/**
	 * The content of the response; empty when it is not JSON, such as a proxy's error
	 * page.
	 */
	private static Optional<JsonNode> read(HttpExecuteResponse answer) throws IOException {
		if (answer.responseBody().isEmpty()) {
			return Optional.empty();
		}
		try (InputStream body = answer.responseBody().get()) {
			return Optional.of(JsonNode.parser().parse(body.readAllBytes()));
		}
		catch (UncheckedIOException ex) {
			return Optional.empty();
		}
	}

	private static AwsServiceException refusal(int status, JsonNode content) {
		String type = text(content, "__type");
		String said = text(content, content.field("message").isPresent() ? "message" : "Message");
		return AwsServiceException.builder()
			.statusCode(status)
			.numAttempts(1)
			.awsErrorDetails(AwsErrorDetails.builder()
				.serviceName("ServiceQuotas")
				.errorCode(type.isEmpty() ? "HTTP " + status : type.substring(type.indexOf('#') + 1))
				.errorMessage(said.isEmpty() ? "HTTP " + status + " without a reason" : said)
				.build())
			.build();
	}

	private static String text(JsonNode content, String member) {
		return content.field(member).filter(JsonNode::isString).map(JsonNode::asString).orElse("");
	}

}
