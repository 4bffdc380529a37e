package io.ssmsandbox.api;

import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/**
 * The body is longer than anything that makes sense here.
 */
class BodyTooLarge extends RuntimeException {

	/** The longest body that is read. */
	static final DataSize MAX = DataSize.ofKilobytes(64);

	static final String DETAIL = "The body is longer than " + MAX.toKilobytes() + " KiB.";

	static final HttpStatus STATUS = HttpStatus.CONTENT_TOO_LARGE;

	static final String CODE = "body-too-large";

	private static final long serialVersionUID = 1L;

	BodyTooLarge() {
		super(DETAIL);
	}

}
