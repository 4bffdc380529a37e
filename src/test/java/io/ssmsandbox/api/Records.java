package io.ssmsandbox.api;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the portal has on record, for tests that look at all of it.
 */
public final class Records {

	private Records() {
	}

	/**
	 * Forgets every sandbox, and what hangs on it.
	 */
	public static void forgetSandboxes(JdbcClient jdbc) {
		jdbc.sql("delete from sandbox_event").update();
		jdbc.sql("delete from idempotency_key").update();
		jdbc.sql("delete from receipt_resource").update();
		jdbc.sql("delete from receipt_wish").update();
		jdbc.sql("delete from receipt").update();
		jdbc.sql("delete from sandbox").update();
	}

}
