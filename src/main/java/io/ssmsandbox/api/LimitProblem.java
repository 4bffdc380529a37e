package io.ssmsandbox.api;

import io.ssmsandbox.sandbox.LimitExceededException;

import org.springframework.http.HttpStatus;

/**
 * The problem that a request exceeds a limit.
 */
final class LimitProblem {

	private LimitProblem() {
	}

	static Problem of(LimitExceededException fact) {
		Problem problem = switch (fact.limit()) {
			case REGION_FULL -> Problem.of(HttpStatus.TOO_MANY_REQUESTS, "region-full", fact.message());
			case LIVE, LIVE_PER_OWNER, LIVE_PER_REGION, LAUNCHES_PER_MINUTE, LAUNCHES_PER_OWNER_PER_HOUR,
					REQUESTS_PER_MINUTE ->
				Problem.of(HttpStatus.TOO_MANY_REQUESTS, "limit-reached", fact.message());
		};
		return problem.member("limit", fact.limit().wireName())
			.member("value", fact.value())
			.retryAfter(fact.retryAfterSeconds());
	}

}
