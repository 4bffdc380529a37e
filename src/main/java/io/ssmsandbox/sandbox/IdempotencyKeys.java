package io.ssmsandbox.sandbox;

import java.util.Optional;
import java.util.UUID;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stores idempotency keys and the sandboxes that their requests created.
 */
final class IdempotencyKeys {

	private final JdbcClient jdbc;

	IdempotencyKeys(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Finds the sandbox that was created by the request with this key.
	 * @throws IdempotencyKeyReusedException when the key was used for a different request
	 */
	Optional<SandboxId> findSandbox(IdempotencyKey key) {
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
	 * Stores which sandbox the request with this key created. Must run in the transaction
	 * that stores the sandbox. Waits for other transactions that store the same key.
	 * @param account the account that owns the key
	 * @throws IdempotencyKeyTakenException when the key is stored already
	 * @throws IdempotencyKeyInFlightException when another transaction with the same key
	 * does not finish in time
	 */
	void store(IdempotencyKey key, UUID account, SandboxId sandbox) {
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
