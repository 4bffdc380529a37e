package io.ssmsandbox.api;

import io.ssmsandbox.session.SessionLink;

/**
 * How to open a session.
 *
 * @param url its address in the AWS console
 * @param command the AWS CLI command
 */
record SessionView(String url, String command) {

	static SessionView of(SessionLink link) {
		return new SessionView(link.url(), link.command());
	}

}
