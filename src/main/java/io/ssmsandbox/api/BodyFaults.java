package io.ssmsandbox.api;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import org.springframework.http.HttpStatus;

/**
 * What is wrong with a body that could not be read, and where.
 */
final class BodyFaults {

	/** For what follows the one value of a body, Jackson has no exception of its own. */
	private static final String TRAILING = "Trailing token";

	private BodyFaults() {
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
		return Problem.of(HttpStatus.BAD_REQUEST, "missing-body", "The body must be a JSON object.");
	}

	private static Problem unknownField(UnrecognizedPropertyException unknown) {
		String known = unknown.getKnownPropertyIds()
			.stream()
			.map(Object::toString)
			.sorted()
			.collect(Collectors.joining(", "));
		return Problem.of(HttpStatus.BAD_REQUEST, "unknown-field", "The body has a field that is not known here.")
			.at(pointer(unknown.getPath()), "There is no such field. The fields are " + known + ".");
	}

	private static Problem wrongType(MismatchedInputException mismatch) {
		if (mismatch.getOriginalMessage().startsWith(TRAILING)) {
			return malformed(mismatch);
		}
		return wrongType(mismatch.getPath(), mismatch.getTargetType());
	}

	private static Problem wrongType(List<JacksonException.Reference> path, @Nullable Class<?> type) {
		return Problem.of(HttpStatus.BAD_REQUEST, "wrong-type", "The body does not have the shape that is expected.")
			.at(pointer(path), expected(type));
	}

	private static String expected(@Nullable Class<?> type) {
		if (type == String.class) {
			return "A text is expected here.";
		}
		if (type == Integer.class || type == int.class) {
			return "A whole number is expected here.";
		}
		return "A JSON object is expected here.";
	}

	/**
	 * Jackson's own words are left out: they name its classes and settings.
	 */
	private static Problem malformed(JacksonException malformed) {
		TokenStreamLocation location = malformed.getLocation();
		String where = (location != null) ? " at line " + location.getLineNr() + ", column " + location.getColumnNr()
				: "";
		return Problem.of(HttpStatus.BAD_REQUEST, "malformed-json", "The body is not JSON" + where + ".")
			.at(pointer(malformed.getPath()),
					"Send one JSON object, in which every name stands once, and nothing after it.");
	}

	/**
	 * A JSON pointer (RFC 6901); empty for the body as a whole.
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
