package io.ssmsandbox.aws;

import java.time.Clock;

import io.ssmsandbox.storage.StoredAccount;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Lets the portal start only where its database and its AWS account belong together:
 * sandboxes of one account that are looked for in another would all seem to have
 * vanished, and be noted as torn down. Asking also proves that AWS can be reached with
 * the credentials at hand, so that a portal without them fails at once, in words. It does
 * so while the beans are made, before anything works through the database or listens on a
 * port.
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
	 * All emulated accounts have the same number, so their world tells them apart, also
	 * where a portal takes one for a real account.
	 */
	private String keyOf(AwsIdentity identity) {
		boolean emulated = this.connection.emulated() || identity.userId().startsWith("EMULATED-");
		return emulated ? identity.accountId() + "/" + identity.userId() : identity.accountId();
	}

}
