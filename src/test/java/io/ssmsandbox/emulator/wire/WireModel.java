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
 * Holds every successful answer that an SDK client gets against the SDK's own model of
 * it, because SDKs silently pass over what they do not know. A call fails with an
 * {@link AssertionError} when its answer has an element that the model lacks, lacks a
 * member that the model requires, or has a number, boolean, timestamp or enum value that
 * does not read as one.
 * <p>
 * One line puts it to work:
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
	 * A builder of the response, which knows its fields. The SDK names the two classes
	 * alike.
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
