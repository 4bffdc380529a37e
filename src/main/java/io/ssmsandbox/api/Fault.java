package io.ssmsandbox.api;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatusCode;

/**
 * A fault of ours. Whoever asked is given an id and nothing else of it; the log tells the
 * rest under that id.
 */
final class Fault {

	private static final Logger log = LoggerFactory.getLogger(Fault.class);

	private static final int ID_LENGTH = 8;

	private Fault() {
	}

	static Problem tell(HttpStatusCode status, HttpServletRequest request, @Nullable Throwable fact) {
		String errorId = UUID.randomUUID().toString().substring(0, ID_LENGTH);
		log.error("Error {}: {} {} failed", errorId, request.getMethod(), Audience.path(request), fact);
		return Problem.of(status, "Something went wrong here. The log of the portal tells more under " + errorId + ".")
			.errorId(errorId);
	}

}
