package io.ssmsandbox.emulator.wire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import io.ssmsandbox.webserver.BodyBufferHandler;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Components;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Connects Jetty and the emulator: converts a request with a complete body to a call, and
 * writes the response.
 */
final class JettyHandler extends Handler.Abstract {

	/**
	 * The maximum body length. CloudFormation's largest inline template has 51,200 bytes,
	 * and form encoding makes it up to three times as long; the rest is for parameters
	 * and tags.
	 */
	static final int MAX_BODY = 256 * 1024;

	private final Dispatcher dispatcher;

	JettyHandler(Dispatcher dispatcher) {
		this.dispatcher = dispatcher;
	}

	@Override
	public boolean handle(Request request, Response response, Callback callback) throws IOException {
		String requestId = UUID.randomUUID().toString();
		DelayedResponse delayedResponse = (request.getAttribute(BodyBufferHandler.TOO_LONG) != null)
				? DelayedResponse.of(tooLarge(requestId))
				: this.dispatcher.dispatch(call(request, body(request)), requestId);
		Runnable deliver = () -> delayedResponse.answer()
			.get()
			.ifPresentOrElse((answer) -> write(answer, requestId, response, callback),
					() -> closeConnection(request, callback));
		if (delayedResponse.delay().isZero()) {
			deliver.run();
		}
		else {
			Components components = request.getComponents();
			components.getScheduler()
				.schedule(() -> components.getExecutor().execute(deliver), delayedResponse.delay().toMillis(),
						TimeUnit.MILLISECONDS);
		}
		return true;
	}

	static void write(HttpReply answer, String requestId, Response response, Callback callback) {
		response.setStatus(answer.status());
		answer.headers().forEach(response.getHeaders()::put);
		response.getHeaders().put("x-amzn-RequestId", requestId);
		response.getHeaders().put("x-emulator", "1");
		response.write(true, ByteBuffer.wrap(answer.body().getBytes(StandardCharsets.UTF_8)), callback);
	}

	/** Closes the connection without a response. */
	private static void closeConnection(Request request, Callback callback) {
		request.getConnectionMetaData().getConnection().getEndPoint().close();
		callback.failed(new EofException("A scripted fault closes the connection"));
	}

	private static byte[] body(Request request) throws IOException {
		try (InputStream in = Content.Source.asInputStream(request)) {
			return in.readAllBytes();
		}
	}

	static HttpCall call(Request request, byte[] body) {
		return new HttpCall(header(request, "Host"), header(request, "Authorization"), header(request, "X-Amz-Target"),
				text(request.getHttpURI().getQuery()), body);
	}

	private static String header(Request request, String name) {
		return text(request.getHeaders().get(name));
	}

	private static String text(@Nullable String value) {
		return (value != null) ? value : "";
	}

	private static HttpReply tooLarge(String requestId) {
		return ResponseWrapper.of(
				new AwsErrorException(413, "RequestEntityTooLarge", "Request body is larger than 256 KiB"),
				WireProtocol.QUERY, "", requestId);
	}

}
