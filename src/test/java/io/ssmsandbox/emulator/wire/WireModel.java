package io.ssmsandbox.emulator.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Checks every successful response to an SDK client against the SDK's own model, because
 * SDKs silently ignore unknown elements. A call fails with an {@link AssertionError} when
 * its response has an unknown element, lacks a required member, or has an invalid number,
 * boolean, timestamp or enum value.
 * <p>
 * One line activates it:
 * {@code Ec2Client.builder().overrideConfiguration((client) -> client.addExecutionInterceptor(new WireModel()))}
 */
public final class WireModel implements ExecutionInterceptor {

	private static final ExecutionAttribute<String> BODY = new ExecutionAttribute<>("WireModel.body");

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
	public void beforeUnmarshalling(Context.BeforeUnmarshalling context, ExecutionAttributes attributes) {
		if (context.httpResponse().isSuccessful()) {
			String body = attributes.getAttribute(BODY);
			List<String> problems = new ArrayList<>();
			if (body.startsWith("<")) {
				new XmlWalk(problems).document(body, emptyResponse(context.request()));
			}
			else {
				new JsonWalk(problems).document(body, emptyResponse(context.request()));
			}
			report(problems, context.request(), body);
		}
	}

	@Override
	public void afterUnmarshalling(Context.AfterUnmarshalling context, ExecutionAttributes attributes) {
		List<String> problems = new ArrayList<>();
		EnumWalk.collect(context.response(), problems);
		report(problems, context.request(), attributes.getAttribute(BODY));
	}

	private static void report(List<String> problems, SdkRequest request, String body) {
		if (!problems.isEmpty()) {
			throw new AssertionError("The answer to " + request.getClass().getSimpleName()
					+ " does not match the SDK's model: " + problems + "\n" + body);
		}
	}

	/**
	 * Creates a builder of the response, which knows its fields. Request and response
	 * classes have parallel names.
	 */
	private static SdkPojo emptyResponse(SdkRequest request) {
		String name = request.getClass().getName().replaceFirst("Request$", "Response");
		try {
			return (SdkPojo) Class.forName(name).getMethod("builder").invoke(null);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("No model of the answer: " + name, ex);
		}
	}

}
