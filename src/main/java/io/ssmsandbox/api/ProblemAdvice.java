package io.ssmsandbox.api;

import java.util.List;
import java.util.Objects;

import io.ssmsandbox.aws.AwsRefusedException;
import io.ssmsandbox.aws.AwsUnavailableException;
import io.ssmsandbox.aws.NoCallToSpareException;
import io.ssmsandbox.aws.UnknownRegionException;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.MessageException;
import io.ssmsandbox.message.ProblemMessage;
import io.ssmsandbox.sandbox.IdempotencyKeyInFlightException;
import io.ssmsandbox.sandbox.IdempotencyKeyReusedException;
import io.ssmsandbox.sandbox.IllegalTransitionException;
import io.ssmsandbox.sandbox.InvalidLaunchException;
import io.ssmsandbox.sandbox.InvalidLeaseException;
import io.ssmsandbox.sandbox.LimitExceededException;
import io.ssmsandbox.sandbox.NoReceiptYetException;
import io.ssmsandbox.sandbox.PrefixTakenException;
import io.ssmsandbox.sandbox.SandboxNotFoundException;
import io.ssmsandbox.sandbox.SandboxRetiredException;
import io.ssmsandbox.security.OperatorsOnlyException;
import io.ssmsandbox.session.AgentDisconnectedException;
import io.ssmsandbox.session.SessionNotReadyException;
import io.ssmsandbox.storage.DatabaseFailures;
import io.ssmsandbox.stream.InvalidEventCursorException;
import io.ssmsandbox.stream.TooManyViewersException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
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
	Object on(InvalidLaunchException fact, HttpServletRequest request) {
		Problem problem = Problem.of(HttpStatus.BAD_REQUEST, "invalid-launch", fact.messages());
		fact.faults().forEach((fault) -> problem.at("/" + fault.field(), List.of(fault.message())));
		return answer(problem, request);
	}

	@ExceptionHandler
	Object on(InvalidLeaseException fact, HttpServletRequest request) {
		return answer(Problem.of(HttpStatus.BAD_REQUEST, "invalid-lease", fact.message())
			.at("/expiresAt", List.of(fact.message())), request);
	}

	@ExceptionHandler
	Object on(PrefixTakenException fact, HttpServletRequest request) {
		return answer(
				Problem.of(HttpStatus.CONFLICT, "prefix-taken", fact.message()).at("/prefix", List.of(fact.message())),
				request);
	}

	@ExceptionHandler
	Object on(LimitExceededException fact, HttpServletRequest request) {
		return answer(LimitProblem.of(fact), request);
	}

	@ExceptionHandler
	Object on(SandboxRetiredException fact, HttpServletRequest request) {
		String receipt = "/stacks/" + fact.id() + "/receipt";
		return answer(Problem.of(HttpStatus.GONE, "retired", fact.message())
			.fix(ProblemMessage.FIX_RETIRED)
			.member("receipt", receipt)
			.header(HttpHeaders.LINK, "<" + receipt + ">; rel=\"related\""), request);
	}

	@ExceptionHandler
	Object on(IdempotencyKeyReusedException fact, HttpServletRequest request) {
		return answer(Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused", fact.message())
			.at("header", IdempotencyKeyHeader.HEADER, List.of(fact.message()))
			.fix(ProblemMessage.FIX_KEY_REUSED), request);
	}

	@ExceptionHandler
	Object on(IdempotencyKeyInFlightException fact, HttpServletRequest request) {
		return answer(Problem.of(HttpStatus.CONFLICT, "idempotency-key-in-flight", fact.message())
			.at("header", IdempotencyKeyHeader.HEADER, List.of(fact.message()))
			.retryAfter(RETRY_SECONDS), request);
	}

	@ExceptionHandler
	Object on(IllegalTransitionException fact, HttpServletRequest request) {
		return answer(Problem.of(HttpStatus.CONFLICT, "not-permitted", fact.message()), request);
	}

	@ExceptionHandler
	Object on(OperatorsOnlyException fact, HttpServletRequest request) {
		return answer(Problem.of(HttpStatus.FORBIDDEN, "operators-only", fact.message()), request);
	}

	@ExceptionHandler
	Object on(NoReceiptYetException fact, HttpServletRequest request) {
		return answer(Problem.of(HttpStatus.CONFLICT, "not-torn-down", fact.message()).fix(ProblemMessage.FIX_RECEIPT),
				request);
	}

	@ExceptionHandler
	Object on(SessionNotReadyException fact, HttpServletRequest request) {
		return answer(
				Problem.of(HttpStatus.CONFLICT, "sandbox-not-ready", fact.message()).fix(ProblemMessage.FIX_SESSION),
				request);
	}

	@ExceptionHandler
	Object on(AgentDisconnectedException fact, HttpServletRequest request) {
		return answer(Problem.of(HttpStatus.CONFLICT, "agent-disconnected", fact.message()), request);
	}

	@ExceptionHandler
	Object on(SandboxNotFoundException fact, HttpServletRequest request) {
		return answer(Problem.of(HttpStatus.NOT_FOUND, "unknown-stack", fact.message()), request);
	}

	@ExceptionHandler
	Object on(UnknownRegionException fact, HttpServletRequest request) {
		return answer(Problem.of(HttpStatus.NOT_FOUND, "unknown-region", fact.message()).fix(ProblemMessage.FIX_REGION),
				request);
	}

	@ExceptionHandler
	Object on(AwsUnavailableException fact, HttpServletRequest request) {
		return answer(
				Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "aws-unavailable", fact.message()).retryAfter(RETRY_SECONDS),
				request);
	}

	/**
	 * AWS was not asked, so that launches and teardowns can ask it.
	 */
	@ExceptionHandler
	Object on(NoCallToSpareException fact, HttpServletRequest request) {
		return answer(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "no-call-to-spare", fact.message())
			.retryAfter(RETRY_SECONDS), request);
	}

	@ExceptionHandler
	Object on(AwsRefusedException fact, HttpServletRequest request) {
		return answer(Problem.of(HttpStatus.BAD_GATEWAY, "aws-refused", fact.message()), request);
	}

	/**
	 * No connection to the database, one that broke off, or a row that was locked for too
	 * long: a client that repeats its request finds what was stored, or stores it.
	 */
	@ExceptionHandler({ CannotCreateTransactionException.class, TransactionSystemException.class,
			DataAccessResourceFailureException.class, PessimisticLockingFailureException.class })
	Object onDatabaseAway(Exception fact, HttpServletRequest request) {
		log.debug("The database is away", fact);
		return answer(Problem
			.of(HttpStatus.SERVICE_UNAVAILABLE, "database-unavailable", Message.of(ProblemMessage.DATABASE_UNAVAILABLE))
			.retryAfter(RETRY_SECONDS), request);
	}

	@ExceptionHandler
	Object on(TooManyViewersException fact, HttpServletRequest request) {
		return answer(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "too-many-viewers", fact.message())
			.retryAfter(RETRY_SECONDS), request);
	}

	@ExceptionHandler
	Object on(InvalidEventCursorException fact, HttpServletRequest request) {
		return on(switch (fact.source()) {
			case LAST_EVENT_ID -> InvalidParameterException.header(fact.source().wireName(), fact.message());
			case AFTER -> InvalidParameterException.query(fact.source().wireName(), fact.message());
		}, request);
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
		if (cause instanceof SandboxNotFoundException unknown) {
			return on(unknown, request);
		}
		return on(InvalidParameterException.unreadable(parameter, cause), request);
	}

	@ExceptionHandler
	Object on(InvalidParameterException fact, HttpServletRequest request) {
		return answer(Problem.of(HttpStatus.BAD_REQUEST, "invalid-" + fact.kind(), fact.message())
			.at(fact.kind(), fact.name(), List.of(fact.why())), request);
	}

	@ExceptionHandler
	Object on(UnknownParameterException fact, HttpServletRequest request) {
		Problem problem = Problem.of(HttpStatus.BAD_REQUEST, "unknown-parameter", fact.messages());
		fact.names().forEach((name) -> problem.at("parameter", name, List.of(fact.known())));
		return answer(problem, request);
	}

	@ExceptionHandler
	Object on(HttpMessageNotReadableException fact, HttpServletRequest request) {
		return answer(BodyErrors.of(fact.getCause()), request);
	}

	@ExceptionHandler({ NoHandlerFoundException.class, NoResourceFoundException.class })
	Object onNothing(HttpServletRequest request) {
		return answer(Problem.of(HttpStatus.NOT_FOUND,
				List.of(Message.of(ProblemMessage.NOTHING_HERE, ResponseFormat.path(request)))), request);
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
		if (DatabaseFailures.isCauseOf(fact)) {
			return onDatabaseAway(fact, request);
		}
		return answer(UnexpectedError.tell(HttpStatus.INTERNAL_SERVER_ERROR, request, fact), request);
	}

	private static List<Message> detail(ErrorResponse known) {
		if (known instanceof HttpMediaTypeException mediaType) {
			return MediaTypes.detail(mediaType);
		}
		if (known instanceof MessageException refusal) {
			return List.of(refusal.message());
		}
		return List.of((known instanceof HttpRequestMethodNotSupportedException method)
				? Message.of(ProblemMessage.METHOD_NOT_SUPPORTED, method.getMethod())
				: Message.of(ProblemMessage.CANNOT_BE_ANSWERED));
	}

	private Object answer(Problem problem, HttpServletRequest request) {
		return switch (ResponseFormat.of(request)) {
			case PERSON -> problem.asPage(this.response);
			case SYSTEM -> problem.asJson(ResponseFormat.path(request));
		};
	}

}
