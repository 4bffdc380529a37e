package io.ssmsandbox.security;

import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.jetty.util.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * The id of a request. It stands in the answer and in each line of the log that is
 * written while the request is answered. A client can choose it, so that its own log and
 * that of the portal can be compared.
 */
public final class RequestId {

	/** The header in which a client sends it and the portal returns it. */
	public static final String HEADER = "X-Request-Id";

	/** Its name in the log's context. */
	static final String MDC_KEY = "requestId";

	private static final String ATTRIBUTE = RequestId.class.getName();

	private static final Pattern VALID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

	private RequestId() {
	}

	/**
	 * The id of a request that is being answered.
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
	 * The same for a request that the web server refuses by itself.
	 * @param attributes of the request
	 * @param sent what the client has sent
	 */
	static String of(Attributes attributes, @Nullable String sent) {
		return (attributes.getAttribute(ATTRIBUTE) instanceof String known) ? known : sentOrNew(sent);
	}

	/**
	 * Anything else than a plain word is replaced: it could change the log or the answer.
	 */
	private static String sentOrNew(@Nullable String sent) {
		return (sent != null && VALID.matcher(sent).matches()) ? sent : UUID.randomUUID().toString();
	}

}
