package io.ssmsandbox.api;

import io.ssmsandbox.session.SessionLink;

/**
 * How to open a session.
 *
 * @param url the console's address for it
 * @param command the same with the AWS CLI
 */
record SessionView(String url, String command) {

	static SessionView of(SessionLink link) {
		return new SessionView(link.url(), link.command());
	}

}
