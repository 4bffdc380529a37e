package io.ssmsandbox.emulator.wire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * The border to Jetty: reads a request whole, within bounds, and writes the answer.
 */
final class JettyHandler extends Handler.Abstract {

	/**
	 * CloudFormation's largest inline body is 51,200 bytes; nothing served needs more.
	 */
	private static final int MAX_BODY = 1024 * 1024;

	private final Dispatcher dispatcher;

	JettyHandler(Dispatcher dispatcher) {
		this.dispatcher = dispatcher;
	}

	@Override
	public boolean handle(Request request, Response response, Callback callback) throws IOException {
		String requestId = UUID.randomUUID().toString();
		byte[] body = body(request);
		HttpAnswer answer = (body.length > MAX_BODY) ? tooLarge(requestId)
				: this.dispatcher.answer(call(request, body), requestId);
		response.setStatus(answer.status());
		answer.headers().forEach(response.getHeaders()::put);
		response.getHeaders().put("x-amzn-RequestId", requestId);
		response.getHeaders().put("x-emulator", "1");
		response.write(true, ByteBuffer.wrap(answer.body().getBytes(StandardCharsets.UTF_8)), callback);
		return true;
	}

	private static byte[] body(Request request) throws IOException {
		try (InputStream in = Content.Source.asInputStream(request)) {
			return in.readNBytes(MAX_BODY + 1);
		}
	}

	private static HttpCall call(Request request, byte[] body) {
		return new HttpCall(header(request, "Host"), header(request, "Authorization"), header(request, "X-Amz-Target"),
				text(request.getHttpURI().getQuery()), body);
	}

	private static String header(Request request, String name) {
		return text(request.getHeaders().get(name));
	}

	private static String text(@Nullable String value) {
		return (value != null) ? value : "";
	}

	private static HttpAnswer tooLarge(String requestId) {
		return Envelope.of(new AwsError(413, "RequestEntityTooLarge", "Request body is larger than 1 MiB"),
				Protocol.QUERY, "", requestId);
	}

}
