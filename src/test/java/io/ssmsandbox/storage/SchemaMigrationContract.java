package io.ssmsandbox.storage;

import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

import io.ssmsandbox.message.StartupException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests on which databases the portal starts, and how it rejects the others.
 */
abstract class SchemaMigrationContract {

	/** The tables of the present schema. */
	private static final Set<String> CURRENT = Set.of("account", "template", "sandbox", "sandbox_event",
			"idempotency_key", "receipt", "receipt_wish", "receipt_resource", "orphan_stack", "launch_turn",
			"aws_account", "scheduled_tasks");

	private static final String HERE = "classpath:db/migration";

	private DataSource dataSource;

	private JdbcClient jdbc;

	/** An empty database. */
	abstract DataSource emptyDatabase();

	@BeforeEach
	void prepare() {
		this.dataSource = emptyDatabase();
		this.jdbc = JdbcClient.create(this.dataSource);
	}

	@Test
	void createsTheSchemaInAnEmptyDatabase() {
		start("0.1.0", HERE);

		assertThat(tables().names()).containsAll(CURRENT);
		assertThat(this.jdbc.sql("select installed_by from flyway_schema_history where version = '1'")
			.query(String.class)
			.single()).isEqualTo("ssm-sandbox-portal 0.1.0");
	}

	@Test
	void startsAgainOnItsOwnDatabase() {
		start("0.1.0", HERE);
		String before = everything();

		start("0.1.1", HERE);

		assertThat(everything()).isEqualTo(before);
	}

	@Test
	void bringsTheSchemaOfAnEarlierVersionUpToDate() {
		start("0.1.0", HERE);

		start("0.2.0", HERE, "classpath:fixtures/later");

		assertThat(everything()).contains("sandbox.later ", "ssm-sandbox-portal 0.2.0");
	}

	@Test
	void refusesADatabaseFromBeforeAndNamesItsLiveSandboxes() {
		earlierDatabase();
		earlierSandbox("gone", "TORN_DOWN", null);
		earlierSandbox("stuck", "TEARDOWN_FAILED", "us-east-1/stuck");
		earlierSandbox("running", "READY", "us-east-1/running");
		String before = everything();

		StartupException refusal = refusal(HERE);

		assertThat(refusal.description()).startsWith("The database jdbc:")
			.contains("was written by an earlier version of the portal, which this one cannot read; "
					+ "it was left as it is.")
			.endsWith("Sandboxes in it that may still have a stack:"
					+ "\n  running in us-east-1, stack ssm-sandbox-running, READY"
					+ "\n  stuck in us-east-1, stack ssm-sandbox-stuck, TEARDOWN_FAILED");
		assertThat(refusal.action())
			.isEqualTo("First tear these sandboxes down with the version that wrote the database, then move the data "
					+ "folder (portal.data-dir) away, or name another database in spring.datasource.url, and start "
					+ "again.");
		assertThat(everything()).isEqualTo(before);
	}

	@Test
	void namesFiftySandboxesAtMost() {
		earlierDatabase();
		for (int i = 0; i < 53; i++) {
			earlierSandbox("s" + i, "READY", "us-east-1/s" + i);
		}

		assertThat(refusal(HERE).description()).endsWith("\n  and 3 more").contains("\n  s0 in ");
		assertThat(refusal(HERE).description().lines()).hasSize(52);
	}

	@Test
	void saysWhenNothingOfADatabaseFromBeforeIsLeftOnAws() {
		earlierDatabase();
		earlierSandbox("gone", "TORN_DOWN", null);

		StartupException refusal = refusal(HERE);

		assertThat(refusal.description()).endsWith("It shows no sandbox that may still have a stack.");
		assertThat(refusal.action()).startsWith("If you do not need its records, move the data folder");
	}

	@Test
	void refusesTheSameAfterARefusal() {
		earlierDatabase();

		assertThat(refusal(HERE).description()).isEqualTo(refusal(HERE).description());
	}

	@Test
	void refusesTheDatabaseOfALaterVersionAndNamesIt() {
		start("0.2.0", HERE, "classpath:fixtures/later");
		String before = everything();

		StartupException refusal = refusal(HERE);

		assertThat(refusal.description()).contains("was last changed by ssm-sandbox-portal 0.2.0 (schema version 99), "
				+ "which this version, ssm-sandbox-portal 0.1.0, does not know; it was left as it is.");
		assertThat(refusal.action()).isEqualTo("Start ssm-sandbox-portal 0.2.0 or a later version, or restore a "
				+ "backup from before its first start.");
		assertThat(everything()).isEqualTo(before);
	}

	@Test
	void refusesADatabaseThatIsNotThePortals() {
		for (int i = 1; i <= 7; i++) {
			this.jdbc.sql("create table other_" + i + " (id int)").update();
		}
		String before = everything();

		StartupException refusal = refusal(HERE);

		assertThat(refusal.description()).endsWith("has tables that the portal did not create (other_1, other_2, "
				+ "other_3, other_4, other_5 and 2 more); it was left as it is.");
		assertThat(refusal.action()).contains("spring.datasource.url");
		assertThat(everything()).isEqualTo(before);
	}

	@Test
	void refusesADatabaseThatAnotherProgramMigrates() {
		earlierDatabase();
		this.jdbc.sql("drop table sandbox_event").update();

		assertThat(refusal(HERE).description()).contains("has tables that the portal did not create (sandbox)");
	}

	@Test
	void goesOnWhereTheStartOfALaterVersionWasCutOff() {
		start("0.1.0", HERE);
		String before = everything();
		this.jdbc.sql("delete from flyway_schema_history where version <> '1'").update();

		start("0.1.0", HERE);

		assertThat(withoutHistory(everything())).isEqualTo(withoutHistory(before));
	}

	@Test
	void beginsAgainWhereTheFirstStartWasCutOff() {
		startFirst();
		this.jdbc.sql("drop table scheduled_tasks").update();
		this.jdbc.sql("drop table receipt_resource").update();
		this.jdbc.sql("delete from flyway_schema_history where version = '1'").update();

		start("0.1.1", HERE);

		assertThat(tables().names()).containsAll(CURRENT);
		assertThat(everything()).contains("ssm-sandbox-portal 0.1.1");
	}

	@Test
	void beginsAgainWhereTheFirstStartFailed() {
		startFirst();
		this.jdbc.sql("drop table scheduled_tasks").update();
		this.jdbc.sql("update flyway_schema_history set success = false where version = '1'").update();

		start("0.1.1", HERE);

		assertThat(tables().names()).containsAll(CURRENT);
	}

	@Test
	void neverBeginsAgainWhereSomethingIsStored() {
		startFirst();
		this.jdbc.sql("insert into template (hash, body) values ('abc', 'Resources: {}')").update();
		this.jdbc.sql("delete from flyway_schema_history where version = '1'").update();
		String before = everything();

		assertThat(refusal(HERE).description()).contains("has tables that the portal did not create");

		assertThat(everything()).isEqualTo(before);
	}

	private void earlierDatabase() {
		Flyway.configure().dataSource(this.dataSource).locations("classpath:fixtures/before").load().migrate();
	}

	private void earlierSandbox(String prefix, String state, String liveKey) {
		this.jdbc.sql("""
				insert into sandbox (id, version, owner, prefix, region, availability_zone, instance_type, image,
				    endpoints, volume_size_gib, lease_seconds, requested_at, expires_at, state, live_key, stack_name,
				    teardown_attempts, progress_complete, progress_total, last_sequence, template_body,
				    template_parameters, template_tags, template_capabilities)
				values (:id, 0, 'local', :prefix, 'us-east-1', 'us-east-1a', 't3.small', 'al2023', 'full', 8, 3600,
				    current_timestamp, current_timestamp, :state, :liveKey, :stack, 0, 0, 16, 1, '', '{}', '{}', '')
				""")
			.param("id", UUID.randomUUID())
			.param("prefix", prefix)
			.param("state", state)
			.param("liveKey", liveKey)
			.param("stack", "ssm-sandbox-" + prefix)
			.update();
	}

	/** Starts like the first version, which had one migration. */
	private void startFirst() {
		Flyway.configure().dataSource(this.dataSource).locations(HERE).target("1").load().migrate();
	}

	private static String withoutHistory(String everything) {
		return everything.replaceAll("(?m)^insert into flyway_schema_history .*\\R.*\\R", "");
	}

	private void start(String version, String... locations) {
		SchemaMigration migration = new SchemaMigration("ssm-sandbox-portal " + version);
		FluentConfiguration configuration = Flyway.configure().dataSource(this.dataSource).locations(locations);
		migration.customize(configuration);
		migration.migrate(configuration.load());
	}

	private StartupException refusal(String... locations) {
		return catchThrowableOfType(StartupException.class, () -> start("0.1.0", locations));
	}

	private ExistingTables tables() {
		return new ExistingTables(this.jdbc, "flyway_schema_history");
	}

	private String everything() {
		DatabaseDump dump = new DatabaseDump(this.dataSource);
		return String.join("\n", dump.columns()) + "\n" + dump.inserts();
	}

}
