package io.ssmsandbox.emulator.fidelity;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * Records the last response of each step.
 */
final class Recorder implements ExecutionInterceptor {

	private static final ExecutionAttribute<String> BODY = new ExecutionAttribute<>("Recorder.body");

	private final Map<String, Exchange> exchanges = new LinkedHashMap<>();

	private String step = "";

	void begin(String step) {
		this.step = step;
	}

	/** Stops recording until the next step starts. */
	void pause() {
		this.step = "";
	}

	void keep(Exchange exchange) {
		if (!this.step.isEmpty()) {
			this.exchanges.put(this.step, exchange);
		}
	}

	/** Returns the responses by step, in the order of the steps. */
	Map<String, Exchange> exchanges() {
		return this.exchanges;
	}

	@Override
	public Optional<InputStream> modifyHttpResponseContent(Context.ModifyHttpResponse context,
			ExecutionAttributes attributes) {
		try (InputStream content = context.responseBody().orElseGet(InputStream::nullInputStream)) {
			byte[] body = content.readAllBytes();
			attributes.putAttribute(BODY, new String(body, StandardCharsets.UTF_8));
			return Optional.of(new ByteArrayInputStream(body));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void afterUnmarshalling(Context.AfterUnmarshalling context, ExecutionAttributes attributes) {
		keep(attributes, context.httpResponse().statusCode(), "", ModelPaths.of(context.response()));
	}

	@Override
	public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
		if (context.exception() instanceof AwsServiceException refusal) {
			String code = Optional.ofNullable(refusal.awsErrorDetails().errorCode()).orElse("");
			keep(attributes, refusal.statusCode(), code, Set.of());
		}
	}

	private void keep(ExecutionAttributes attributes, int status, String error, Set<String> paths) {
		String service = attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME).toLowerCase(Locale.ROOT);
		keep(new Exchange(service, attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME), status, error, paths,
				attributes.getAttribute(BODY)));
	}

}
