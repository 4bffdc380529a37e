package io.ssmsandbox.security;

import java.nio.charset.StandardCharsets;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Answers what the web server refuses before anybody of ours sees it, such as a request
 * that breaks HTTP or an address that can be read in two ways. It is told as a problem,
 * since no link of a page leads there, and without causes or stack traces.
 */
class ServerErrors extends ErrorHandler {

	@Override
	protected void generateResponse(Request request, Response response, int status, @Nullable String message,
			@Nullable Throwable cause, Callback callback) {
		HttpFields.Mutable headers = response.getHeaders();
		headers.put(HttpHeader.CONTENT_TYPE, "application/problem+json");
		headers.put(HttpHeader.CACHE_CONTROL, "no-store");
		headers.put("Content-Security-Policy", SecurityConfiguration.CONTENT_SECURITY_POLICY);
		headers.put("X-Content-Type-Options", "nosniff");
		headers.put("X-Frame-Options", "DENY");
		Content.Sink.write(response, true, problem(status), callback);
	}

	private static String problem(int status) {
		boolean ours = HttpStatus.isServerError(status);
		String detail = ours ? "Something went wrong here; the log of the portal tells more."
				: "The request is not one that the portal can read: its address or a header holds what must not be there.";
		return """
				{"title":"%s","status":%d,"detail":"%s","code":"%s"}
				""".formatted(HttpStatus.getMessage(status), status, detail,
				ours ? "internal-server-error" : "malformed-request");
	}

}
