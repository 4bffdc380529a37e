package io.ssmsandbox.api;

import io.ssmsandbox.sandbox.LimitExceededException;

import org.springframework.http.HttpStatus;

/**
 * Creates the problem for an exceeded limit.
 */
final class LimitProblem {

	private LimitProblem() {
	}

	static Problem of(LimitExceededException ex) {
		Problem problem = switch (ex.limitKind()) {
			case REGION_FULL -> Problem.of(HttpStatus.TOO_MANY_REQUESTS, "region-full", ex.message());
			case LIVE, LIVE_PER_OWNER, LIVE_PER_REGION, LAUNCHES_PER_MINUTE, LAUNCHES_PER_OWNER_PER_HOUR,
					REQUESTS_PER_MINUTE ->
				Problem.of(HttpStatus.TOO_MANY_REQUESTS, "limit-reached", ex.message());
		};
		return problem.addMember("limit", ex.limitKind().wireName())
			.addMember("value", ex.value())
			.retryAfter(ex.retryAfterSeconds());
	}

}
