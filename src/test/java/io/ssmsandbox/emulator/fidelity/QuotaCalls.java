package io.ssmsandbox.emulator.fidelity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.utils.IoUtils;
import software.amazon.awssdk.utils.StringInputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls Service Quotas with the SDK's signature, because the project does not use the
 * SDK's module for it.
 */
record QuotaCalls(Peer peer, Recorder recorder) {

	private static final String SERVICE = "servicequotas";

	private static final Pattern ERROR = Pattern.compile("\"__type\":\\s*\"([^\"]*)\"");

	void call(String operation, String json) {
		try (var http = UrlConnectionHttpClient.create()) {
			SignedRequest signed = sign(operation, json);
			HttpExecuteResponse response = http
				.prepareRequest(HttpExecuteRequest.builder()
					.request(signed.request())
					.contentStreamProvider(signed.payload().orElseThrow())
					.build())
				.call();
			String body = response.responseBody().isPresent() ? IoUtils.toUtf8String(response.responseBody().get())
					: "";
			this.recorder.keep(exchange(operation, response.httpResponse().statusCode(), body));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private SignedRequest sign(String operation, String json) {
		SdkHttpRequest request = SdkHttpRequest.builder()
			.method(SdkHttpMethod.POST)
			.uri(this.peer.endpoint()
				.orElse(URI.create("https://" + SERVICE + "." + Peer.REGION.id() + ".amazonaws.com")))
			.putHeader("Content-Type", "application/x-amz-json-1.1")
			.putHeader("Content-Length", String.valueOf(json.getBytes(StandardCharsets.UTF_8).length))
			.putHeader("X-Amz-Target", "ServiceQuotasV20190624." + operation)
			.build();
		return AwsV4HttpSigner.create()
			.sign((sign) -> sign.identity(this.peer.credentials().resolveCredentials())
				.request(request)
				.payload(() -> new StringInputStream(json))
				.putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, SERVICE)
				.putProperty(AwsV4HttpSigner.REGION_NAME, Peer.REGION.id()));
	}

	private static Exchange exchange(String operation, int status, String body) {
		if (status >= 300) {
			String error = ERROR.matcher(body).results().map((found) -> found.group(1)).findFirst().orElse("");
			return new Exchange(SERVICE, operation, status, error, Set.of(), body);
		}
		Map<?, ?> json = JsonMapper.builder().build().readValue(body, Map.class);
		return new Exchange(SERVICE, operation, status, "", ModelPaths.of(json), body);
	}

}
