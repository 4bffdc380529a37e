package io.ssmsandbox.security;

import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.jetty.util.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * The id of a request. The response and each log line of the request contain it. A client
 * can choose it, to compare its own log with the portal's.
 */
public final class RequestId {

	/** The header of the id in requests and responses. */
	public static final String HEADER = "X-Request-Id";

	/** The id's name in the logging context. */
	static final String MDC_KEY = "requestId";

	private static final String ATTRIBUTE = RequestId.class.getName();

	private static final Pattern VALID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

	private RequestId() {
	}

	/**
	 * Returns the id of the current request.
	 */
	public static String of(HttpServletRequest request) {
		if (request.getAttribute(ATTRIBUTE) instanceof String known) {
			return known;
		}
		String id = sentOrNew(request.getHeader(HEADER));
		request.setAttribute(ATTRIBUTE, id);
		return id;
	}

	/**
	 * Returns the id of a request that the web server itself rejects.
	 * @param attributes of the request
	 * @param sent the id that the client sent
	 */
	static String of(Attributes attributes, @Nullable String sent) {
		return (attributes.getAttribute(ATTRIBUTE) instanceof String known) ? known : sentOrNew(sent);
	}

	/**
	 * Replaces anything but a plain word, because it could forge log lines or headers.
	 */
	private static String sentOrNew(@Nullable String sent) {
		return (sent != null && VALID.matcher(sent).matches()) ? sent : UUID.randomUUID().toString();
	}

}
