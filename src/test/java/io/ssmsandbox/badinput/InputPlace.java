package io.ssmsandbox.badinput;

import java.util.Locale;

/**
 * One input of an endpoint.
 *
 * @param kind the part of the request
 * @param name its name
 */
record InputPlace(Kind kind, String name) {

	enum Kind {

		PATH, QUERY, HEADER, FORM, JSON

	}

	@Override
	public String toString() {
		return this.kind.name().toLowerCase(Locale.ROOT) + " " + this.name;
	}

}
