package io.ssmsandbox.emulator.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Formats the errors of Jetty itself, such as for a header that is too long, like the
 * emulator's own errors. The codes are Jetty's names of the statuses.
 */
final class JettyErrorReply extends ErrorHandler {

	@Override
	public boolean handle(Request request, Response response, Callback callback) {
		int status = response.getStatus();
		String requestId = UUID.randomUUID().toString();
		AwsErrorException error = new AwsErrorException(status, HttpStatus.getMessage(status).replace(" ", ""),
				Objects.toString(request.getAttribute(ERROR_MESSAGE), HttpStatus.getMessage(status)));
		HttpReply answer = ResponseWrapper.of(error, WireProtocol.QUERY, "", requestId);
		answer.headers().forEach(response.getHeaders()::put);
		response.getHeaders().put("x-amzn-RequestId", requestId);
		response.getHeaders().put("x-emulator", "1");
		response.write(true, ByteBuffer.wrap(answer.body().getBytes(StandardCharsets.UTF_8)), callback);
		return true;
	}

}
