package io.ssmsandbox.api;

import java.util.Objects;

import io.ssmsandbox.cloud.AwsRefused;
import io.ssmsandbox.cloud.AwsUnavailable;
import io.ssmsandbox.cloud.UnknownRegion;
import io.ssmsandbox.sandbox.LaunchKeyInFlight;
import io.ssmsandbox.sandbox.LaunchKeyReused;
import io.ssmsandbox.sandbox.LaunchRefused;
import io.ssmsandbox.sandbox.LeaseRefused;
import io.ssmsandbox.sandbox.NoReceiptYet;
import io.ssmsandbox.sandbox.NotPermitted;
import io.ssmsandbox.sandbox.PrefixTaken;
import io.ssmsandbox.sandbox.UnknownSandbox;
import io.ssmsandbox.security.OperatorsOnly;
import io.ssmsandbox.session.AgentDisconnected;
import io.ssmsandbox.session.SessionNotReady;
import io.ssmsandbox.stream.TooManyViewers;
import io.ssmsandbox.stream.UnusablePosition;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Tells what was thrown, each fact in one place, whoever threw it: to other systems as a
 * problem, to people as a page.
 */
@RestControllerAdvice
class ProblemAdvice {

	private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

	private static final int RETRY_SECONDS = 5;

	private final HttpServletResponse response;

	/**
	 * Tells problems.
	 * @param response stands for that of the request which is being answered
	 */
	ProblemAdvice(HttpServletResponse response) {
		this.response = response;
	}

	@ExceptionHandler
	Object on(LaunchRefused fact, HttpServletRequest request) {
		Problem problem = Problem.of(HttpStatus.BAD_REQUEST, "invalid-launch", message(fact));
		fact.faults().forEach((fault) -> problem.at("/" + fault.field(), fault.detail()));
		return answer(problem, request);
	}

	@ExceptionHandler
	Object on(LeaseRefused fact, HttpServletRequest request) {
		return answer(
				Problem.of(HttpStatus.BAD_REQUEST, "invalid-lease", message(fact)).at("/expiresAt", message(fact)),
				request);
	}

	@ExceptionHandler
	Object on(PrefixTaken fact, HttpServletRequest request) {
		return answer(Problem.of(HttpStatus.CONFLICT, "prefix-taken", message(fact)).at("/prefix", message(fact)),
				request);
	}

	@ExceptionHandler
	Object on(LaunchKeyReused fact, HttpServletRequest request) {
		return answer(Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused", message(fact))
			.at("header", IdempotencyKeys.HEADER, message(fact))
			.fix("Send a key of its own with each request, and the same body with the same key."), request);
	}

	@ExceptionHandler
	Object on(LaunchKeyInFlight fact, HttpServletRequest request) {
		return answer(Problem.of(HttpStatus.CONFLICT, "idempotency-key-in-flight", message(fact))
			.at("header", IdempotencyKeys.HEADER, message(fact))
			.retryAfter(RETRY_SECONDS), request);
	}

	@ExceptionHandler
	Object on(NotPermitted fact, HttpServletRequest request) {
		return answer(Problem.of(HttpStatus.CONFLICT, "not-permitted", message(fact)), request);
	}

	@ExceptionHandler
	Object on(OperatorsOnly fact, HttpServletRequest request) {
		return answer(Problem.of(HttpStatus.FORBIDDEN, "operators-only", message(fact)), request);
	}

	@ExceptionHandler
	Object on(NoReceiptYet fact, HttpServletRequest request) {
		return answer(Problem.of(HttpStatus.CONFLICT, "not-torn-down", message(fact))
			.fix("Wait until its phase is TORN_DOWN: GET /stacks/{id}?wait=TORN_DOWN."), request);
	}

	@ExceptionHandler
	Object on(SessionNotReady fact, HttpServletRequest request) {
		return answer(Problem.of(HttpStatus.CONFLICT, "sandbox-not-ready", message(fact))
			.fix("Wait until its phase is READY: GET /stacks/{id}?wait=READY."), request);
	}

	@ExceptionHandler
	Object on(AgentDisconnected fact, HttpServletRequest request) {
		return answer(Problem.of(HttpStatus.CONFLICT, "agent-disconnected", message(fact)), request);
	}

	@ExceptionHandler
	Object on(UnknownSandbox fact, HttpServletRequest request) {
		return answer(Problem.of(HttpStatus.NOT_FOUND, "unknown-stack", message(fact)), request);
	}

	@ExceptionHandler
	Object on(UnknownRegion fact, HttpServletRequest request) {
		return answer(Problem.of(HttpStatus.NOT_FOUND, "unknown-region", message(fact))
			.fix("GET /regions lists those there are."), request);
	}

	@ExceptionHandler
	Object on(AwsUnavailable fact, HttpServletRequest request) {
		return answer(
				Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "aws-unavailable", message(fact)).retryAfter(RETRY_SECONDS),
				request);
	}

	@ExceptionHandler
	Object on(AwsRefused fact, HttpServletRequest request) {
		return answer(Problem.of(HttpStatus.BAD_GATEWAY, "aws-refused", message(fact)), request);
	}

	/**
	 * No connection to the database, or one that broke off: whoever asks again finds what
	 * was stored, or stores it.
	 */
	@ExceptionHandler({ CannotCreateTransactionException.class, TransactionSystemException.class,
			DataAccessResourceFailureException.class })
	Object onDatabaseAway(Exception fact, HttpServletRequest request) {
		log.debug("The database is away", fact);
		return answer(Problem
			.of(HttpStatus.SERVICE_UNAVAILABLE, "database-unavailable",
					"The portal's database does not answer. What was accepted is not lost.")
			.retryAfter(RETRY_SECONDS), request);
	}

	@ExceptionHandler
	Object on(TooManyViewers fact, HttpServletRequest request) {
		return answer(
				Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "too-many-viewers", message(fact)).retryAfter(RETRY_SECONDS),
				request);
	}

	@ExceptionHandler
	Object on(UnusablePosition fact, HttpServletRequest request) {
		return on(new InvalidParameter(fact.source().kind(), fact.source().wireName(), message(fact)), request);
	}

	@ExceptionHandler
	Object on(MethodArgumentTypeMismatchException fact, HttpServletRequest request) {
		return unreadable(fact.getName(), NestedExceptionUtils.getMostSpecificCause(fact), request);
	}

	/**
	 * A parameter that is a component of a record cannot be read.
	 */
	@ExceptionHandler
	Object on(BindException fact, HttpServletRequest request) {
		FieldError error = Objects.requireNonNull(fact.getFieldError());
		return unreadable(error.getField(),
				NestedExceptionUtils.getMostSpecificCause(error.unwrap(TypeMismatchException.class)), request);
	}

	private Object unreadable(String parameter, Throwable cause, HttpServletRequest request) {
		if (cause instanceof UnknownSandbox unknown) {
			return on(unknown, request);
		}
		return on(InvalidParameter.unreadable(parameter, cause), request);
	}

	@ExceptionHandler
	Object on(InvalidParameter fact, HttpServletRequest request) {
		return answer(Problem
			.of(HttpStatus.BAD_REQUEST, "invalid-" + fact.kind(),
					"The " + fact.kind() + " " + fact.name() + " cannot be used. " + message(fact))
			.at(fact.kind(), fact.name(), message(fact)), request);
	}

	@ExceptionHandler
	Object on(UnknownParameterException fact, HttpServletRequest request) {
		Problem problem = Problem.of(HttpStatus.BAD_REQUEST, "unknown-parameter", message(fact));
		fact.names().forEach((name) -> problem.at("parameter", name, fact.known()));
		return answer(problem, request);
	}

	@ExceptionHandler
	Object on(BodyTooLarge fact, HttpServletRequest request) {
		return answer(Problem.of(BodyTooLarge.STATUS, BodyTooLarge.CODE, message(fact)), request);
	}

	@ExceptionHandler
	Object on(HttpMessageNotReadableException fact, HttpServletRequest request) {
		return (NestedExceptionUtils.getMostSpecificCause(fact) instanceof BodyTooLarge tooLarge)
				? on(tooLarge, request) : answer(BodyFaults.of(fact.getCause()), request);
	}

	@ExceptionHandler({ NoHandlerFoundException.class, NoResourceFoundException.class })
	Object onNothing(HttpServletRequest request) {
		return answer(Problem.of(HttpStatus.NOT_FOUND, "There is nothing at " + Audience.path(request) + "."), request);
	}

	/**
	 * Whatever has no place of its own above: what HTTP itself knows, such as a method
	 * that is not allowed, or a fault of ours.
	 */
	@ExceptionHandler
	@Nullable Object on(Exception fact, HttpServletRequest request, HttpServletResponse response) {
		if (response.isCommitted()) {
			log.debug("An answer broke off", fact);
			return null;
		}
		if (fact instanceof ErrorResponse known && !known.getStatusCode().is5xxServerError()) {
			return answer(Problem.of(known.getStatusCode(), detail(known)).headers(known.getHeaders()), request);
		}
		return answer(Fault.tell(HttpStatus.INTERNAL_SERVER_ERROR, request, fact), request);
	}

	private static String detail(ErrorResponse known) {
		if (known instanceof HttpMediaTypeException mediaType) {
			return MediaTypes.detail(mediaType);
		}
		String detail = known.getBody().getDetail();
		return (detail != null) ? detail : "This request cannot be answered.";
	}

	private static String message(RuntimeException fact) {
		return String.valueOf(fact.getMessage());
	}

	private Object answer(Problem problem, HttpServletRequest request) {
		return switch (Audience.of(request)) {
			case PERSON -> problem.asPage(this.response);
			case SYSTEM -> problem.asJson(Audience.path(request));
		};
	}

}
