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
		return Problem.of(HttpStatus.TOO_MANY_REQUESTS, fact.code(), fact.message())
			.member("limit", fact.limit().wireName())
			.member("value", fact.value())
			.retryAfter(fact.retryAfterSeconds());
	}

}
