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
 * What came of sending the request form.
 */
sealed interface LaunchSubmission {

	/**
	 * Answers whichever it is.
	 */
	<T> T answer(Function<Sandbox, T> whenAccepted, Function<Refused, T> whenRefused);

	/**
	 * There is a sandbox for it.
	 *
	 * @param sandbox the new one, or the one that the same form made a moment ago
	 */
	record Accepted(Sandbox sandbox) implements LaunchSubmission {

		@Override
		public <T> T answer(Function<Sandbox, T> whenAccepted, Function<Refused, T> whenRefused) {
			return whenAccepted.apply(this.sandbox);
		}

	}

	/**
	 * The form has to be mended.
	 *
	 * @param status how that is said to a client
	 * @param faults the first fault of each field, in the order of the fields
	 * @param inTheWay the sender's own sandbox that has the prefix, if that is the fault
	 * @param limit the limit that leaves no room, if that is why; then no field is at
	 * fault
	 */
	record Refused(HttpStatus status, Map<String, Message> faults, @Nullable Sandbox inTheWay,
			@Nullable LimitExceededException limit) implements LaunchSubmission {

		static Refused of(List<FieldError> faults) {
			Map<String, Message> first = new LinkedHashMap<>();
			faults.forEach((error) -> first.putIfAbsent(error.field(), error.message()));
			return new Refused(HttpStatus.BAD_REQUEST, first, null, null);
		}

		static Refused taken(Message why, @Nullable Sandbox inTheWay) {
			return new Refused(HttpStatus.CONFLICT, Map.of("prefix", why), inTheWay, null);
		}

		static Refused noRoom(LimitExceededException limit) {
			return new Refused(HttpStatus.TOO_MANY_REQUESTS, Map.of(), null, limit);
		}

		@Override
		public <T> T answer(Function<Sandbox, T> whenAccepted, Function<Refused, T> whenRefused) {
			return whenRefused.apply(this);
		}

	}

}
