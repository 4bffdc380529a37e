package io.ssmsandbox.message;

import java.util.Locale;

/**
 * Messages that say why a request is refused. Errors of launch requests are in
 * {@link RequestMessage}.
 */
public enum ProblemMessage implements MessageCode {

	NOTHING_HERE(1),

	METHOD_NOT_SUPPORTED(1),

	CANNOT_BE_ANSWERED(0),

	INTERNAL_ERROR(1),

	DATABASE_UNAVAILABLE(0),

	TOO_MANY_VIEWERS(1),

	STALE_FORM(0),

	FORBIDDEN(0),

	CROSS_SITE(0),

	FOREIGN_HOST(0),

	MALFORMED_REQUEST(0),

	REQUEST_TIMEOUT(0),

	MALFORMED_FORM(0),

	FORM_TOO_LARGE(0),

	BODY_TOO_LARGE(1),

	PARAMETER_INVALID(2),

	HEADER_INVALID(2),

	EVENT_NOT_YET(2),

	EVENT_ID_INVALID(0),

	RETURN_ADDRESS_INVALID(0),

	LANGUAGE_UNKNOWN(0),

	THEME_UNKNOWN(0),

	BODY_MISSING(0),

	BODY_SHAPE(0),

	FIELD_UNKNOWN(0),

	FIELDS_KNOWN(1),

	TEXT_EXPECTED(0),

	NUMBER_EXPECTED(0),

	OBJECT_EXPECTED(0),

	JSON_MALFORMED(0),

	JSON_MALFORMED_AT(2),

	JSON_RULE(0),

	MEDIA_TYPE_MISSING(0),

	MEDIA_TYPE_UNREADABLE(1),

	MEDIA_TYPES_READABLE(1),

	ACCEPT_UNREADABLE(0),

	ACCEPT_EXCLUDES(1),

	VALUE_UNREADABLE(0),

	FLAG_EXPECTED(0),

	WHOLE_NUMBER_EXPECTED(0),

	NUMBER_OUT_OF_RANGE(2),

	PHASE_UNKNOWN(1),

	OWNER_INVALID(0),

	SEARCH_TEXT_INVALID(0),

	CURSOR_INVALID(0),

	KEY_INVALID(0),

	PARAMETER_TWICE(0),

	PARAMETER_UNKNOWN(1),

	PARAMETERS_KNOWN(1),

	NO_PARAMETERS(0),

	PREFLIGHT_HINT(0),

	FIX_KEY_REUSED(0),

	FIX_RECEIPT(0),

	FIX_RETIRED(0),

	FIX_SESSION(0),

	FIX_REGION(0);

	private final int arguments;

	ProblemMessage(int arguments) {
		this.arguments = arguments;
	}

	@Override
	public String key() {
		return "problem." + name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	@Override
	public int arguments() {
		return this.arguments;
	}

}
