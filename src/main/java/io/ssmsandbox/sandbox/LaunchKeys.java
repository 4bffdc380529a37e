package io.ssmsandbox.sandbox;

import java.util.Optional;
import java.util.UUID;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All keys that requests for sandboxes came with, and what came of these.
 */
final class LaunchKeys {

	private final JdbcClient jdbc;

	LaunchKeys(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The sandbox that came of the request of this key, if there was one.
	 * @throws LaunchKeyReused when that was another request
	 */
	Optional<SandboxId> find(LaunchKey key) {
		return this.jdbc
			.sql("select fingerprint, sandbox_id from idempotency_key where account_id = " + Accounts.ID_OF_OWNER
					+ " and key_value = :key")
			.param("owner", key.owner().name())
			.param("key", key.value())
			.query((row, number) -> {
				SandboxId first = new SandboxId(row.getObject("sandbox_id", UUID.class));
				if (!key.fingerprint().equals(row.getString("fingerprint"))) {
					throw new LaunchKeyReused(key, first);
				}
				return first;
			})
			.optional();
	}

	/**
	 * Stores that a sandbox comes of the request of this key. Belongs into the
	 * transaction which stores the sandbox, and waits there for others of this key.
	 * @param account whose key it is
	 * @throws LaunchKeyTaken when one of the same key was stored before
	 * @throws LaunchKeyInFlight when one of the same key does not come to its end
	 */
	void use(LaunchKey key, UUID account, SandboxId sandbox) {
		try {
			this.jdbc.sql("""
					insert into idempotency_key (account_id, key_value, fingerprint, sandbox_id)
					values (:account, :key, :fingerprint, :sandbox)
					""")
				.param("account", account)
				.param("key", key.value())
				.param("fingerprint", key.fingerprint())
				.param("sandbox", sandbox.value())
				.update();
		}
		catch (DuplicateKeyException ex) {
			throw new LaunchKeyTaken(key);
		}
		catch (PessimisticLockingFailureException ex) {
			throw new LaunchKeyInFlight(key, ex);
		}
	}

}
