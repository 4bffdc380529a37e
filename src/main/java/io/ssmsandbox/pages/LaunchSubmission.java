package io.ssmsandbox.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.sandbox.FieldError;
import io.ssmsandbox.sandbox.LimitExceededException;
import io.ssmsandbox.sandbox.Sandbox;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * The result of submitting the request form.
 */
sealed interface LaunchSubmission {

	/**
	 * Calls the function for the actual result.
	 */
	<T> T map(Function<Sandbox, T> whenAccepted, Function<Refused, T> whenRefused);

	/**
	 * The launch was accepted.
	 *
	 * @param sandbox the new sandbox, or the one that the same form launched before
	 */
	record Accepted(Sandbox sandbox) implements LaunchSubmission {

		@Override
		public <T> T map(Function<Sandbox, T> whenAccepted, Function<Refused, T> whenRefused) {
			return whenAccepted.apply(this.sandbox);
		}

	}

	/**
	 * The form must be corrected.
	 *
	 * @param status the HTTP status
	 * @param faults the first error of each field, in field order
	 * @param inTheWay the sender's own sandbox that already uses the prefix, if that is
	 * the error
	 * @param limit the exceeded limit, if that is the error; then no field has one
	 */
	record Refused(HttpStatus status, Map<String, Message> faults, @Nullable Sandbox inTheWay,
			@Nullable LimitExceededException limit) implements LaunchSubmission {

		static Refused of(List<FieldError> faults) {
			Map<String, Message> first = new LinkedHashMap<>();
			faults.forEach((error) -> first.putIfAbsent(error.field(), error.message()));
			return new Refused(HttpStatus.BAD_REQUEST, first, null, null);
		}

		static Refused prefixTaken(Message why, @Nullable Sandbox inTheWay) {
			return new Refused(HttpStatus.CONFLICT, Map.of("prefix", why), inTheWay, null);
		}

		static Refused noRoom(LimitExceededException limit) {
			return new Refused(HttpStatus.TOO_MANY_REQUESTS, Map.of(), null, limit);
		}

		@Override
		public <T> T map(Function<Sandbox, T> whenAccepted, Function<Refused, T> whenRefused) {
			return whenRefused.apply(this);
		}

	}

}
