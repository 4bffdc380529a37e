package io.ssmsandbox.sandbox;

import java.util.Optional;
import java.util.UUID;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All keys that requests for sandboxes came with, and what came of these.
 */
final class IdempotencyKeys {

	private final JdbcClient jdbc;

	IdempotencyKeys(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The sandbox that came of the request of this key, if there was one.
	 * @throws IdempotencyKeyReusedException when that was another request
	 */
	Optional<SandboxId> find(IdempotencyKey key) {
		return this.jdbc
			.sql("select fingerprint, sandbox_id from idempotency_key where account_id = " + Accounts.ID_OF_OWNER
					+ " and key_value = :key")
			.param("owner", key.owner().name())
			.param("key", key.value())
			.query((row, number) -> {
				SandboxId first = new SandboxId(row.getObject("sandbox_id", UUID.class));
				if (!key.fingerprint().equals(row.getString("fingerprint"))) {
					throw new IdempotencyKeyReusedException(key, first);
				}
				return first;
			})
			.optional();
	}

	/**
	 * Stores that a sandbox comes of the request of this key. Belongs into the
	 * transaction which stores the sandbox, and waits there for others of this key.
	 * @param account whose key it is
	 * @throws IdempotencyKeyTakenException when one of the same key was stored before
	 * @throws IdempotencyKeyInFlightException when one of the same key does not come to
	 * its end
	 */
	void use(IdempotencyKey key, UUID account, SandboxId sandbox) {
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
			throw new IdempotencyKeyTakenException(key);
		}
		catch (PessimisticLockingFailureException ex) {
			throw new IdempotencyKeyInFlightException(key, ex);
		}
	}

}
