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
 * Converts each exception to an error response: a problem for other systems, a page for
 * people.
 */
@RestControllerAdvice
class ProblemAdvice {

	private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

	private static final int RETRY_SECONDS = 5;

	private final HttpServletResponse response;

	/**
	 * Creates the advice.
	 * @param response a proxy of the current response
	 */
	ProblemAdvice(HttpServletResponse response) {
		this.response = response;
	}

	@ExceptionHandler
	Object handle(InvalidLaunchException ex, HttpServletRequest request) {
		Problem problem = Problem.of(HttpStatus.BAD_REQUEST, "invalid-launch", ex.messages());
		ex.errors().forEach((fault) -> problem.addError("/" + fault.field(), List.of(fault.message())));
		return answer(problem, request);
	}

	@ExceptionHandler
	Object handle(InvalidLeaseException ex, HttpServletRequest request) {
		return answer(Problem.of(HttpStatus.BAD_REQUEST, "invalid-lease", ex.message())
			.addError("/expiresAt", List.of(ex.message())), request);
	}

	@ExceptionHandler
	Object handle(PrefixTakenException ex, HttpServletRequest request) {
		return answer(Problem.of(HttpStatus.CONFLICT, "prefix-taken", ex.message())
			.addError("/prefix", List.of(ex.message())), request);
	}

	@ExceptionHandler
	Object handle(LimitExceededException ex, HttpServletRequest request) {
		return answer(LimitProblem.of(ex), request);
	}

	@ExceptionHandler
	Object handle(SandboxRetiredException ex, HttpServletRequest request) {
		String receipt = "/stacks/" + ex.id() + "/receipt";
		return answer(Problem.of(HttpStatus.GONE, "retired", ex.message())
			.addFix(ProblemMessage.FIX_RETIRED)
			.addMember("receipt", receipt)
			.header(HttpHeaders.LINK, "<" + receipt + ">; rel=\"related\""), request);
	}

	@ExceptionHandler
	Object handle(IdempotencyKeyReusedException ex, HttpServletRequest request) {
		return answer(Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused", ex.message())
			.addError("header", IdempotencyKeyHeader.HEADER, List.of(ex.message()))
			.addFix(ProblemMessage.FIX_KEY_REUSED), request);
	}

	@ExceptionHandler
	Object handle(IdempotencyKeyInFlightException ex, HttpServletRequest request) {
		return answer(Problem.of(HttpStatus.CONFLICT, "idempotency-key-in-flight", ex.message())
			.addError("header", IdempotencyKeyHeader.HEADER, List.of(ex.message()))
			.retryAfter(RETRY_SECONDS), request);
	}

	@ExceptionHandler
	Object handle(IllegalTransitionException ex, HttpServletRequest request) {
		return answer(Problem.of(HttpStatus.CONFLICT, "not-permitted", ex.message()), request);
	}

	@ExceptionHandler
	Object handle(OperatorsOnlyException ex, HttpServletRequest request) {
		return answer(Problem.of(HttpStatus.FORBIDDEN, "operators-only", ex.message()), request);
	}

	@ExceptionHandler
	Object handle(NoReceiptYetException ex, HttpServletRequest request) {
		return answer(Problem.of(HttpStatus.CONFLICT, "not-torn-down", ex.message()).addFix(ProblemMessage.FIX_RECEIPT),
				request);
	}

	@ExceptionHandler
	Object handle(SessionNotReadyException ex, HttpServletRequest request) {
		return answer(
				Problem.of(HttpStatus.CONFLICT, "sandbox-not-ready", ex.message()).addFix(ProblemMessage.FIX_SESSION),
				request);
	}

	@ExceptionHandler
	Object handle(AgentDisconnectedException ex, HttpServletRequest request) {
		return answer(Problem.of(HttpStatus.CONFLICT, "agent-disconnected", ex.message()), request);
	}

	@ExceptionHandler
	Object handle(SandboxNotFoundException ex, HttpServletRequest request) {
		return answer(Problem.of(HttpStatus.NOT_FOUND, "unknown-stack", ex.message()), request);
	}

	@ExceptionHandler
	Object handle(UnknownRegionException ex, HttpServletRequest request) {
		return answer(
				Problem.of(HttpStatus.NOT_FOUND, "unknown-region", ex.message()).addFix(ProblemMessage.FIX_REGION),
				request);
	}

	@ExceptionHandler
	Object handle(AwsUnavailableException ex, HttpServletRequest request) {
		return answer(
				Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "aws-unavailable", ex.message()).retryAfter(RETRY_SECONDS),
				request);
	}

	/**
	 * The portal did not call AWS, to reserve calls for launches and teardowns.
	 */
	@ExceptionHandler
	Object handle(NoCallToSpareException ex, HttpServletRequest request) {
		return answer(
				Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "no-call-to-spare", ex.message()).retryAfter(RETRY_SECONDS),
				request);
	}

	@ExceptionHandler
	Object handle(AwsRefusedException ex, HttpServletRequest request) {
		return answer(Problem.of(HttpStatus.BAD_GATEWAY, "aws-refused", ex.message()), request);
	}

	/**
	 * The database is unreachable, a connection broke, or a row lock timed out. When the
	 * client repeats the request, it finds the stored result or stores it.
	 */
	@ExceptionHandler({ CannotCreateTransactionException.class, TransactionSystemException.class,
			DataAccessResourceFailureException.class, PessimisticLockingFailureException.class })
	Object onDatabaseUnavailable(Exception ex, HttpServletRequest request) {
		log.debug("The database is unavailable", ex);
		return answer(Problem
			.of(HttpStatus.SERVICE_UNAVAILABLE, "database-unavailable", Message.of(ProblemMessage.DATABASE_UNAVAILABLE))
			.retryAfter(RETRY_SECONDS), request);
	}

	@ExceptionHandler
	Object handle(TooManyViewersException ex, HttpServletRequest request) {
		return answer(
				Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "too-many-viewers", ex.message()).retryAfter(RETRY_SECONDS),
				request);
	}

	@ExceptionHandler
	Object handle(InvalidEventCursorException ex, HttpServletRequest request) {
		return handle(switch (ex.source()) {
			case LAST_EVENT_ID -> InvalidParameterException.header(ex.source().wireName(), ex.message());
			case AFTER -> InvalidParameterException.query(ex.source().wireName(), ex.message());
		}, request);
	}

	@ExceptionHandler
	Object handle(MethodArgumentTypeMismatchException ex, HttpServletRequest request) {
		return unreadable(ex.getName(), NestedExceptionUtils.getMostSpecificCause(ex), request);
	}

	/**
	 * A parameter that is bound to a record component is malformed.
	 */
	@ExceptionHandler
	Object handle(BindException ex, HttpServletRequest request) {
		FieldError error = Objects.requireNonNull(ex.getFieldError());
		return unreadable(error.getField(),
				NestedExceptionUtils.getMostSpecificCause(error.unwrap(TypeMismatchException.class)), request);
	}

	private Object unreadable(String parameter, Throwable cause, HttpServletRequest request) {
		if (cause instanceof SandboxNotFoundException unknown) {
			return handle(unknown, request);
		}
		return handle(InvalidParameterException.unreadable(parameter, cause), request);
	}

	@ExceptionHandler
	Object handle(InvalidParameterException ex, HttpServletRequest request) {
		return answer(Problem.of(HttpStatus.BAD_REQUEST, "invalid-" + ex.kind(), ex.message())
			.addError(ex.kind(), ex.name(), List.of(ex.why())), request);
	}

	@ExceptionHandler
	Object handle(UnknownParameterException ex, HttpServletRequest request) {
		Problem problem = Problem.of(HttpStatus.BAD_REQUEST, "unknown-parameter", ex.messages());
		ex.names().forEach((name) -> problem.addError("parameter", name, List.of(ex.known())));
		return answer(problem, request);
	}

	@ExceptionHandler
	Object handle(HttpMessageNotReadableException ex, HttpServletRequest request) {
		return answer(BodyErrors.of(ex.getCause()), request);
	}

	@ExceptionHandler({ NoHandlerFoundException.class, NoResourceFoundException.class })
	Object onNothing(HttpServletRequest request) {
		return answer(Problem.of(HttpStatus.NOT_FOUND,
				List.of(Message.of(ProblemMessage.NOTHING_HERE, ResponseFormat.path(request)))), request);
	}

	/**
	 * Handles all other exceptions: HTTP errors, such as a method that is not allowed,
	 * and unexpected errors.
	 */
	@ExceptionHandler
	@Nullable Object handle(Exception ex, HttpServletRequest request, HttpServletResponse response) {
		if (response.isCommitted()) {
			log.debug("A response broke off", ex);
			return null;
		}
		if (ex instanceof ErrorResponse known && !known.getStatusCode().is5xxServerError()) {
			return answer(Problem.of(known.getStatusCode(), detail(known)).headers(known.getHeaders()), request);
		}
		if (DatabaseFailures.isCauseOf(ex)) {
			return onDatabaseUnavailable(ex, request);
		}
		return answer(UnexpectedError.logAndDescribe(HttpStatus.INTERNAL_SERVER_ERROR, request, ex), request);
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
