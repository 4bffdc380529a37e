package io.ssmsandbox.api;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Manages the stored records, for tests that look at all of them.
 */
public final class Records {

	private Records() {
	}

	/**
	 * Deletes every sandbox and its dependent records.
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
