package io.ssmsandbox.aws;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.ssmsandbox.SettableClock;
import io.ssmsandbox.message.StartupException;
import io.ssmsandbox.message.TestMessages;
import io.ssmsandbox.storage.StoredAccount;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class AccountGuardTests {

	private static final URI ENDPOINT = URI.create("http://127.0.0.1:4577");

	private static final AwsConnection ACCOUNT = new StaticAwsConnection(false, Optional.empty());

	private static final AwsConnection EMULATOR = new StaticAwsConnection(true, Optional.of(ENDPOINT));

	private final AwsAccount account = mock(AwsAccount.class);

	private JdbcClient jdbc;

	@BeforeEach
	void migrate() {
		DriverManagerDataSource database = new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID()
				+ ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
		Flyway.configure().dataSource(database).load().migrate();
		this.jdbc = JdbcClient.create(database);
	}

	@Test
	void startsAgainWithTheSameAccountAndAnotherUser() {
		start(ACCOUNT, "123456789012", "AROA:first");

		assertThatCode(() -> start(ACCOUNT, "123456789012", "AROA:second")).doesNotThrowAnyException();
	}

	@Test
	void startsAgainWithTheSameEmulatedWorld() {
		start(EMULATOR, "000000000000", "EMULATED-w1");

		assertThatCode(() -> start(EMULATOR, "000000000000", "EMULATED-w1")).doesNotThrowAnyException();
	}

	@Test
	void refusesAnotherAccount() {
		start(ACCOUNT, "123456789012", "AROA:x");

		StartupException refusal = foreign(ACCOUNT, "999999999999", "AROA:x");

		assertThat(refusal.description()).isEqualTo("The database jdbc:postgresql://db/portal (data folder ./data) "
				+ "holds the sandboxes of the AWS account 123456789012, but the portal speaks to the AWS account "
				+ "999999999999.");
		assertThat(refusal.action()).contains("spring.datasource.url").contains("portal.data-dir");
	}

	@Test
	void refusesAnotherWorldOfTheSameEmulatedAccount() {
		start(EMULATOR, "000000000000", "EMULATED-w1");

		assertThat(foreign(EMULATOR, "000000000000", "EMULATED-w2").description())
			.contains("holds the sandboxes of the emulated world w1, but the portal speaks to the emulated world w2");
	}

	@Test
	void refusesAnEmulatorAfterARealAccount() {
		start(ACCOUNT, "000000000000", "AROA:x");

		assertThat(foreign(EMULATOR, "000000000000", "EMULATED-w1").description())
			.contains("of the AWS account 000000000000, but the portal speaks to the emulated world w1");
	}

	@Test
	void doesNotStartWithoutCredentials() {
		StartupException refusal = unknown(ACCOUNT, new AwsUnavailableException(
				TestMessages.said("The portal has no valid AWS credentials: none found"), new RuntimeException()));

		assertThat(refusal.description()).startsWith("portal.aws.mode is account")
			.endsWith("The portal has no valid AWS credentials: none found");
		assertThat(refusal.action()).contains("AWS_PROFILE").contains("set portal.aws.mode to emulated");
	}

	@Test
	void doesNotStartWithoutTheConfiguredEmulator() {
		StartupException refusal = unknown(EMULATOR,
				new AwsUnavailableException(TestMessages.said("AWS could not be reached"), new RuntimeException()));

		assertThat(refusal.description()).contains("The emulated AWS at http://127.0.0.1:4577")
			.endsWith("AWS could not be reached");
		assertThat(refusal.action()).startsWith("Start the emulator first");
		assertThat(this.jdbc.sql("select count(*) from aws_account").query(Long.class).single()).isZero();
	}

	private void start(AwsConnection connection, String accountId, String userId) {
		given(this.account.identity()).willReturn(new AwsIdentity(accountId, "arn:aws:iam::x:user/portal", userId));
		guard(connection).afterPropertiesSet();
	}

	private StartupException foreign(AwsConnection connection, String accountId, String userId) {
		return catchThrowableOfType(StartupException.class, () -> start(connection, accountId, userId));
	}

	/** Too long for a page, but useful at start. */
	@Test
	void reportsAtStartWhereCredentialsWereSearched() {
		StartupException refusal = unknown(ACCOUNT,
				new AwsUnavailableException(TestMessages.said("The portal has no valid AWS credentials."),
						new IllegalStateException("Unable to load credentials from any of these: ...")));

		assertThat(refusal.description()).endsWith("The portal has no valid AWS credentials. "
				+ "The SDK says: Unable to load credentials from any of these: ...");
	}

	private StartupException unknown(AwsConnection connection, RuntimeException cause) {
		given(this.account.identity()).willThrow(cause);
		return catchThrowableOfType(StartupException.class, guard(connection)::afterPropertiesSet);
	}

	private AccountGuard guard(AwsConnection connection) {
		MockEnvironment environment = new MockEnvironment().withProperty("portal.data-dir", "./data")
			.withProperty("spring.datasource.url", "jdbc:postgresql://db/portal?password=secret");
		return new AccountGuard(connection, this.account, new StoredAccount(this.jdbc),
				new SettableClock(Instant.parse("2026-11-24T06:00:00Z")), environment);
	}

}
