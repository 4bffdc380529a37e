package io.ssmsandbox.sandbox;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stores the accounts of sandbox owners in the table {@code account}. The portal has no
 * sign-in yet, so the portal is the issuer and the owner's name is the subject.
 */
final class Accounts {

	/** The id of an owner's account as a subquery, with the parameter {@code owner}. */
	static final String ID_OF_OWNER = "(select id from account where issuer = 'local' and subject = :owner)";

	private final JdbcClient jdbc;

	Accounts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns the id of an owner's account and creates the account on first use.
	 * Concurrent first calls all get the id of the one stored account.
	 */
	UUID findOrCreateId(Owner owner, Instant now) {
		return find(owner).orElseGet(() -> {
			this.jdbc.sql("""
					insert into account (id, issuer, subject, display_name, created_at)
					values (:id, 'local', :owner, :owner, :now) on conflict do nothing
					""")
				.param("id", UUID.randomUUID())
				.param("owner", owner.name())
				.param("now", SandboxRow.offset(now))
				.update();
			return find(owner).orElseThrow();
		});
	}

	private Optional<UUID> find(Owner owner) {
		return this.jdbc.sql("select id from account where issuer = 'local' and subject = :owner")
			.param("owner", owner.name())
			.query(UUID.class)
			.optional();
	}

}
