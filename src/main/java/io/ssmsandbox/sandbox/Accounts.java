package io.ssmsandbox.sandbox;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The accounts of those who own sandboxes, as rows of the table {@code account}. While
 * there is no sign-in, the portal itself is the issuer and a name is its own subject.
 */
final class Accounts {

	/** The id of an owner's account as a subquery, with the parameter {@code owner}. */
	static final String ID_OF_OWNER = "(select id from account where issuer = 'local' and subject = :owner)";

	private final JdbcClient jdbc;

	Accounts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The account of an owner, which is made when it is first asked for. Several may ask
	 * for the first time at once; all get the one that was stored.
	 */
	UUID idOf(Owner owner, Instant now) {
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
