package io.ssmsandbox.badinput;

import java.util.Locale;

/**
 * Where an endpoint takes something in.
 *
 * @param kind which part of the request
 * @param name what it is called there
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
