package io.ssmsandbox.aws;

import java.time.Clock;

import io.ssmsandbox.storage.StoredAccount;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Stops the start when the database belongs to another AWS account. In a wrong account
 * all sandboxes would seem deleted, and the portal would record them as torn down. The
 * check also proves that the credentials work, so a portal without them fails at once
 * with a clear message. It runs while the beans are created, before any work on the
 * database and before a port is open.
 */
@Component
class AccountGuard implements InitializingBean {

	private static final Logger logger = LoggerFactory.getLogger(AccountGuard.class);

	private final AwsConnection connection;

	private final AwsAccount account;

	private final StoredAccount stored;

	private final Clock clock;

	private final Environment environment;

	AccountGuard(AwsConnection connection, AwsAccount account, StoredAccount stored, Clock clock,
			Environment environment) {
		this.connection = connection;
		this.account = account;
		this.stored = stored;
		this.clock = clock;
		this.environment = environment;
	}

	@Override
	public void afterPropertiesSet() {
		AwsIdentity identity = identity();
		String current = keyOf(identity);
		String known = this.stored.findOrStore(current, this.clock.instant());
		if (!known.equals(current)) {
			throw AccountStartupFailures.foreign(this.environment, known, current);
		}
		logger.info("AWS account {} as {}{}", identity.accountId(), identity.arn(),
				this.connection.emulated() ? " (emulated)" : "");
	}

	private AwsIdentity identity() {
		try {
			return this.account.identity();
		}
		catch (AwsUnavailableException | AwsRefusedException ex) {
			throw AccountStartupFailures.unknown(this.connection, ex);
		}
	}

	/**
	 * All emulated accounts have the same number, so the id of the emulated world is
	 * added. This also holds when the portal runs in account mode against an emulator.
	 */
	private String keyOf(AwsIdentity identity) {
		boolean emulated = this.connection.emulated() || identity.userId().startsWith("EMULATED-");
		return emulated ? identity.accountId() + "/" + identity.userId() : identity.accountId();
	}

}
