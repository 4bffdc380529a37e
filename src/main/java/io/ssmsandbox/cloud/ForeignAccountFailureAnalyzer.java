package io.ssmsandbox.cloud;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/**
 * Says which database and which account do not belong together, and how to mend it.
 */
class ForeignAccountFailureAnalyzer extends AbstractFailureAnalyzer<ForeignAccount> {

	private final Environment environment;

	ForeignAccountFailureAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, ForeignAccount cause) {
		return new FailureAnalysis(
				"The database " + database() + " (data folder "
						+ this.environment.getProperty("portal.data-dir", "not set") + ") holds the sandboxes of "
						+ name(cause.known()) + ", but the portal speaks to " + name(cause.current()) + ".",
				"Start the portal with the database and the AWS account that belong together: correct "
						+ "spring.datasource.url, portal.data-dir, portal.aws.endpoint-override or the AWS "
						+ "credentials. To begin anew with " + name(cause.current())
						+ " choose an empty database; an emulated world is kept in the file of its emulator's data "
						+ "folder, so keep or delete the two together.",
				cause);
	}

	/**
	 * The database's address without its parameters, which may hold a password.
	 */
	private String database() {
		return this.environment.getProperty("spring.datasource.url", "of this portal").split("[?;]", 2)[0];
	}

	private static String name(String account) {
		int slash = account.indexOf('/');
		return (slash < 0) ? "the AWS account " + account
				: "the emulated world " + account.substring(slash + 1).replaceFirst("^EMULATED-", "");
	}

}
