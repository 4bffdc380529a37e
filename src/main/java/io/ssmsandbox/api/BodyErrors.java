package io.ssmsandbox.api;

import java.util.List;
import java.util.stream.Collectors;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.ProblemMessage;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import org.springframework.http.HttpStatus;

/**
 * Describes errors in a request body that could not be read, with their positions.
 */
final class BodyErrors {

	/**
	 * Jackson has no exception type for text after the body's value, so its message is
	 * checked.
	 */
	private static final String TRAILING = "Trailing token";

	private BodyErrors() {
	}

	static Problem of(@Nullable Throwable cause) {
		if (cause instanceof UnrecognizedPropertyException unknown) {
			return unknownField(unknown);
		}
		if (cause instanceof MismatchedInputException mismatch) {
			return wrongType(mismatch);
		}
		if (cause instanceof InputCoercionException outOfRange) {
			return wrongType(outOfRange.getPath(), outOfRange.getTargetType());
		}
		if (cause instanceof JacksonException malformed && !(cause instanceof DatabindException)) {
			return malformed(malformed);
		}
		return Problem.of(HttpStatus.BAD_REQUEST, "missing-body", Message.of(ProblemMessage.BODY_MISSING));
	}

	private static Problem unknownField(UnrecognizedPropertyException unknown) {
		List<String> known = unknown.getKnownPropertyIds().stream().map(Object::toString).sorted().toList();
		return Problem.of(HttpStatus.BAD_REQUEST, "unknown-field", Message.of(ProblemMessage.FIELD_UNKNOWN))
			.addError(pointer(unknown.getPath()), List.of(Message.of(ProblemMessage.FIELDS_KNOWN, known)));
	}

	private static Problem wrongType(MismatchedInputException mismatch) {
		if (mismatch.getOriginalMessage().startsWith(TRAILING)) {
			return malformed(mismatch);
		}
		return wrongType(mismatch.getPath(), mismatch.getTargetType());
	}

	private static Problem wrongType(List<JacksonException.Reference> path, @Nullable Class<?> type) {
		return Problem.of(HttpStatus.BAD_REQUEST, "wrong-type", Message.of(ProblemMessage.BODY_SHAPE))
			.addError(pointer(path), List.of(Message.of(expected(type))));
	}

	private static ProblemMessage expected(@Nullable Class<?> type) {
		if (type == String.class) {
			return ProblemMessage.TEXT_EXPECTED;
		}
		if (type == Integer.class || type == int.class) {
			return ProblemMessage.NUMBER_EXPECTED;
		}
		return ProblemMessage.OBJECT_EXPECTED;
	}

	/**
	 * Jackson's own message is left out: it names Java classes and settings.
	 */
	private static Problem malformed(JacksonException malformed) {
		TokenStreamLocation location = malformed.getLocation();
		Message where = (location != null)
				? Message.of(ProblemMessage.JSON_MALFORMED_AT, location.getLineNr(), location.getColumnNr())
				: Message.of(ProblemMessage.JSON_MALFORMED);
		return Problem.of(HttpStatus.BAD_REQUEST, "malformed-json", where)
			.addError(pointer(malformed.getPath()), List.of(Message.of(ProblemMessage.JSON_RULE)));
	}

	/**
	 * Returns a JSON pointer (RFC 6901); empty for the whole body.
	 */
	private static String pointer(List<JacksonException.Reference> path) {
		return path.stream()
			.map((step) -> "/" + ((step.getPropertyName() != null) ? escape(step.getPropertyName()) : step.getIndex()))
			.collect(Collectors.joining());
	}

	private static String escape(String name) {
		return name.replace("~", "~0").replace("/", "~1");
	}

}
