package io.ssmsandbox.security;

import java.util.LinkedHashMap;
import java.util.Map;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.ProblemMessage;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers requests that the web server rejects before the portal's filters, such as one
 * that breaks HTTP or has an ambiguous path. The response is a problem, because no page
 * links there, without causes or stack traces.
 */
class ServerErrorHandler extends ErrorHandler {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** The security headers of responses from outside the filter chain. */
	static final Map<String, String> PROTECTIONS = Map.of("Cache-Control", "no-store", "Content-Security-Policy",
			SecurityConfiguration.CONTENT_SECURITY_POLICY, "X-Content-Type-Options", "nosniff", "X-Frame-Options",
			"DENY");

	/**
	 * Jetty writes an error page for a few methods only; for others its response is
	 * empty, without the portal's headers.
	 */
	@Override
	public boolean errorPageForMethod(String method) {
		return true;
	}

	@Override
	protected void generateResponse(Request request, Response response, int status, @Nullable String message,
			@Nullable Throwable cause, Callback callback) {
		HttpFields.Mutable headers = response.getHeaders();
		headers.put(HttpHeader.CONTENT_TYPE, "application/problem+json");
		PROTECTIONS.forEach(headers::put);
		headers.put(RequestId.HEADER, RequestId.of(request, request.getHeaders().get(RequestId.HEADER)));
		Content.Sink.write(response, true, problem(status), callback);
	}

	private static String problem(int status) {
		Map<String, Object> problem = new LinkedHashMap<>();
		problem.put("title", HttpStatus.getMessage(status));
		problem.put("status", status);
		problem.put("detail", Message.of(message(status)).inEnglish());
		problem.put("code", code(status));
		return JSON.writeValueAsString(problem) + "\n";
	}

	private static ProblemMessage message(int status) {
		if (HttpStatus.isServerError(status)) {
			return ProblemMessage.CANNOT_BE_ANSWERED;
		}
		return (status == HttpStatus.REQUEST_TIMEOUT_408) ? ProblemMessage.REQUEST_TIMEOUT
				: ProblemMessage.MALFORMED_REQUEST;
	}

	private static String code(int status) {
		if (HttpStatus.isServerError(status)) {
			return "internal-server-error";
		}
		return (status == HttpStatus.REQUEST_TIMEOUT_408) ? "request-timeout" : "malformed-request";
	}

}
