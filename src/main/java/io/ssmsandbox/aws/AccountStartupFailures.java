package io.ssmsandbox.aws;

import java.util.Optional;

import io.ssmsandbox.message.StartupException;

import org.springframework.core.env.Environment;

/**
 * Creates the start failures of {@link AccountGuard}, with the texts that are printed.
 */
final class AccountStartupFailures {

	private AccountStartupFailures() {
	}

	/**
	 * AWS did not return the account.
	 */
	static StartupException unknown(AwsConnection connection, RuntimeException cause) {
		String where = connection.endpoint().map((address) -> " at " + address).orElse("");
		if (connection.emulated()) {
			return new StartupException("The emulated AWS" + where + " did not return its account. " + detail(cause),
					"Start the emulator first, or correct portal.aws.endpoint-override; without it the portal "
							+ "starts an emulator of its own.",
					cause);
		}
		return new StartupException(
				"portal.aws.mode is account, but AWS" + where
						+ " did not return the account of this machine's credentials. " + detail(cause),
				"Give the portal credentials (a role of the machine, AWS_PROFILE after `aws sso login` or `aws login`, "
						+ "or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY) and network access to sts.<region>.amazonaws.com, and "
						+ "set portal.aws.home-region when the region is not us-east-1. To try the portal without an "
						+ "account set portal.aws.mode to emulated.",
				cause);
	}

	/**
	 * The message, with the SDK's own text when the message does not contain it.
	 */
	private static String detail(RuntimeException known) {
		String message = String.valueOf(known.getMessage());
		return Optional.ofNullable(known.getCause())
			.map(Throwable::getMessage)
			.filter((said) -> !message.contains(said))
			.map((said) -> message + " The SDK says: " + said)
			.orElse(message);
	}

	/**
	 * The database holds sandboxes of another AWS account or another emulated world.
	 * @param known the account that the database belongs to
	 * @param current the account that AWS returned
	 */
	static StartupException foreign(Environment environment, String known, String current) {
		return new StartupException(
				"The database " + database(environment) + " (data folder "
						+ environment.getProperty("portal.data-dir", "not set") + ") holds the sandboxes of "
						+ name(known) + ", but the portal speaks to " + name(current) + ".",
				"Start the portal with the database and the AWS account that belong together: correct "
						+ "spring.datasource.url, portal.data-dir, portal.aws.endpoint-override or the AWS "
						+ "credentials. To start again with " + name(current)
						+ " choose an empty database; an emulated world is kept in the file of its emulator's data "
						+ "folder, so keep or delete the two together.",
				null);
	}

	/**
	 * The database's address without its parameters, which may hold a password.
	 */
	private static String database(Environment environment) {
		return environment.getProperty("spring.datasource.url", "of this portal").split("[?;]", 2)[0];
	}

	private static String name(String account) {
		int slash = account.indexOf('/');
		return (slash < 0) ? "the AWS account " + account
				: "the emulated world " + account.substring(slash + 1).replaceFirst("^EMULATED-", "");
	}

}
