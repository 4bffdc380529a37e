package io.ssmsandbox.storage;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stores the AWS account of this database in the only row of the table
 * {@code aws_account}.
 */
@Component
public class StoredAccount {

	private final JdbcClient jdbc;

	public StoredAccount(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns the stored account. If there is none yet, it stores the current account.
	 */
	public String findOrStore(String current, Instant now) {
		return find().orElseGet(() -> store(current, now));
	}

	private Optional<String> find() {
		return this.jdbc.sql("select account from aws_account").query(String.class).optional();
	}

	private String store(String current, Instant now) {
		try {
			this.jdbc.sql("insert into aws_account (id, account, first_seen) values (1, :account, :now)")
				.param("account", current)
				.param("now", now.atOffset(ZoneOffset.UTC))
				.update();
			return current;
		}
		catch (DuplicateKeyException ex) {
			// Another replica started at the same time.
			return find().orElseThrow(() -> ex);
		}
	}

}
