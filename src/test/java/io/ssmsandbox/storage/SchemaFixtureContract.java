package io.ssmsandbox.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.ssmsandbox.aws.StackEvent;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.RequestMessage;
import io.ssmsandbox.message.SandboxMessage;
import io.ssmsandbox.sandbox.Blocker;
import io.ssmsandbox.sandbox.Cause;
import io.ssmsandbox.sandbox.FirstFailure;
import io.ssmsandbox.sandbox.IdempotencyKey;
import io.ssmsandbox.sandbox.Owner;
import io.ssmsandbox.sandbox.Receipt;
import io.ssmsandbox.sandbox.ResourceOutcome;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxEvent;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.SandboxQuery;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.sandbox.Sandboxes;
import io.ssmsandbox.sandbox.SandboxesInMemory;
import io.ssmsandbox.sandbox.TestSandboxes;
import io.ssmsandbox.template.RenderedTemplate;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static io.ssmsandbox.sandbox.TestSandboxes.T0;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the portal starts on a database of each released schema and reads every row.
 * The databases are in {@code src/test/resources/fixtures}. To record one (see
 * docs/architecture.md): {@code ./mvnw test -Dtest='*SchemaFixtureTests#record'
 * -Dfixtures.record=v1}.
 */
abstract class SchemaFixtureContract {

	private static final Path FIXTURES = Path.of("src/test/resources/fixtures");

	private static final Owner OTHER = new Owner("ops");

	private static final IdempotencyKey KEY = new IdempotencyKey(new Owner("local"), "fixture",
			"0123456789abcdef".repeat(4));

	private static final RenderedTemplate TEMPLATE = new RenderedTemplate(
			"Resources: {} # it's \"quoted\"; two lines\n# -- and 日本語\n", Map.of("Prefix", "thin-ssm"),
			Map.of("ssm-sandbox:owner", "local"), Set.of("CAPABILITY_NAMED_IAM"));

	/** Arguments of every type. */
	private static final Message SILENT = Message.of(SandboxMessage.AWS_SILENT, T0,
			Message.of(RequestMessage.REGION_UNKNOWN_OF_MANY, "mars-1", List.of("us-east-1", "us-east-2"), 7));

	private static final Cause LIMIT = new Cause("vpc-limit", List.of("ap-northeast-1", Duration.ofHours(8), 5L),
			"The maximum number of VPCs has been reached.", "VPC");

	abstract DataSource emptyDatabase() throws IOException;

	/** The file of this database in the folder of a version. */
	abstract String file();

	abstract void restore(DataSource dataSource, Path script) throws IOException;

	/**
	 * Dumps a database as a script for {@link #restore}.
	 */
	abstract String script(DataSource dataSource) throws IOException;

	static List<String> versions() throws IOException {
		try (Stream<Path> folders = Files.list(FIXTURES)) {
			return folders.map((folder) -> folder.getFileName().toString())
				.filter((name) -> name.matches("v\\d+"))
				.toList();
		}
	}

	@ParameterizedTest
	@MethodSource("versions")
	void startsOnItAndReadsEveryRow(String version) throws IOException {
		DataSource dataSource = restored(version);

		Sandboxes sandboxes = sandboxes(dataSource);

		List<Sandbox> listed = sandboxes.list(SandboxQuery.of(Set.of(), 100)).items();
		assertThat(listed).hasSize(SandboxState.values().length + 1);
		assertThat(sandboxes.countByState()).containsOnlyKeys(SandboxState.values());
		for (Sandbox sandbox : listed) {
			assertThat(sandboxes.get(sandbox.id())).usingRecursiveComparison().isEqualTo(sandbox);
			assertThat(sandboxes.readTimeline(sandbox)).extracting(SandboxEvent::sequence)
				.isEqualTo(LongStream.rangeClosed(1, sandbox.lastSequence()).boxed().toList());
			assertThat(sandboxes.template(sandbox.id())).isEqualTo(TEMPLATE);
		}
	}

	@ParameterizedTest
	@MethodSource("versions")
	void findsWhatBelongsToASandbox(String version) throws IOException {
		Sandboxes sandboxes = sandboxes(restored(version));
		Map<SandboxState, Sandbox> mine = sandboxes
			.list(new SandboxQuery(Set.of(), null, new Owner("local"), null, null, 100))
			.items()
			.stream()
			.collect(Collectors.toMap(Sandbox::state, Function.identity()));

		assertThat(mine).containsOnlyKeys(SandboxState.values());
		assertThat(sandboxes.findByKey(KEY)).map(Sandbox::id).contains(mine.get(SandboxState.READY).id());
		assertThat(sandboxes.list(new SandboxQuery(Set.of(), null, OTHER, null, null, 100)).items()).singleElement()
			.satisfies((sandbox) -> assertThat(sandbox.blocker()).map(Blocker::message).contains(SILENT));
		assertThat(mine.get(SandboxState.LAUNCH_FAILED).firstFailure())
			.contains(new FirstFailure("VPC", "The maximum number of VPCs has been reached."));
		assertThat(mine.get(SandboxState.LAUNCH_FAILED).reason().cause()).isEqualTo(LIMIT);
		Receipt receipt = sandboxes.receipt(mine.get(SandboxState.TORN_DOWN));
		assertThat(receipt.wishes()).hasSize(1);
		assertThat(receipt.lines()).extracting(Receipt.Line::fate)
			.containsExactlyInAnyOrder(ResourceOutcome.NOT_TOLD, ResourceOutcome.REMOVED, ResourceOutcome.LEFT_BEHIND);
	}

	@ParameterizedTest
	@MethodSource("versions")
	void goesOnWithIt(String version) throws IOException {
		DataSource dataSource = restored(version);
		Sandboxes sandboxes = sandboxes(dataSource);

		for (Sandbox sandbox : sandboxes.list(SandboxQuery.of(Set.of(SandboxState.TEARING_DOWN), 10)).items()) {
			sandboxes.update(sandbox.id(), (current) -> current.tornDown(T0.plus(Duration.ofHours(1))));
			assertThat(sandboxes.receipt(sandboxes.get(sandbox.id())).wishes()).hasSize(1);
		}

		Sandbox launched = sandboxes.request(SandboxId.random(), TestSandboxes.aRequest("later"), TEMPLATE, 16);
		assertThat(sandboxes.get(launched.id()).owner()).isEqualTo(new Owner("local"));
		assertThat(new StoredAccount(JdbcClient.create(dataSource)).findOrStore("another", T0))
			.isEqualTo("000000000000/EMULATED-fixture");
	}

	@Test
	@EnabledIfSystemProperty(named = "fixtures.record", matches = "v\\d+")
	void record() throws IOException {
		DataSource dataSource = emptyDatabase();
		migrate(dataSource);
		fill(dataSource);
		Path folder = Files.createDirectories(FIXTURES.resolve(System.getProperty("fixtures.record")));
		Files.writeString(folder.resolve(file()), script(dataSource));
	}

	private DataSource restored(String version) throws IOException {
		DataSource dataSource = emptyDatabase();
		restore(dataSource, FIXTURES.resolve(version).resolve(file()));
		migrate(dataSource);
		return dataSource;
	}

	private static void migrate(DataSource dataSource) {
		SchemaMigration migration = new SchemaMigration("ssm-sandbox-portal (fixture)");
		FluentConfiguration configuration = Flyway.configure().dataSource(dataSource);
		migration.customize(configuration);
		migration.migrate(configuration.load());
	}

	private static Sandboxes sandboxes(DataSource dataSource) {
		return SandboxesInMemory.create(dataSource, Clock.fixed(T0, ZoneOffset.UTC));
	}

	/**
	 * Stores a sandbox in each state, and one of another owner that waits for AWS.
	 */
	private static void fill(DataSource dataSource) {
		JdbcClient jdbc = JdbcClient.create(dataSource);
		jdbc.sql("update account set created_at = '2026-11-24 06:00:00+00'").update();
		jdbc.sql("insert into account (id, issuer, subject, display_name, created_at) values "
				+ "('00000000-0000-0000-0000-000000000002', 'local', 'ops', 'ops', '2026-11-24 06:00:00+00')")
			.update();
		Sandboxes sandboxes = sandboxes(dataSource);
		Arrays.stream(SandboxState.values()).forEach((state) -> fill(sandboxes, state));
		SandboxId waiting = new SandboxId(new UUID(0, 100));
		sandboxes.request(waiting, TestSandboxes.aRequest("waiting", OTHER), TEMPLATE, 16);
		sandboxes.update(waiting, (sandbox) -> sandbox.blockedBy(SILENT, T0));
		new StoredAccount(jdbc).findOrStore("000000000000/EMULATED-fixture", T0);
		jdbc.sql("insert into orphan_stack (stack_id, stack_name, region, sandbox_id, owner, seen_since) values "
				+ "('arn:aws:cloudformation:us-east-1:000000000000:stack/ssm-sandbox-orphan/1', 'ssm-sandbox-orphan', "
				+ "'us-east-1', null, 'local', '2026-11-24 06:00:00+00')")
			.update();
		jdbc.sql("insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version) "
				+ "select 'reconcile', cast(id as varchar(36)), requested_at, false, 1 from sandbox where state <> "
				+ "'TORN_DOWN'")
			.update();
		jdbc.sql("update flyway_schema_history set installed_on = '2026-11-24 06:00:00', execution_time = 0").update();
	}

	private static void fill(Sandboxes sandboxes, SandboxState state) {
		SandboxId id = new SandboxId(new UUID(0, state.ordinal() + 1));
		String prefix = "as-" + state.name().toLowerCase().replace('_', '-');
		sandboxes.request(id, TestSandboxes.aRequest(prefix), TEMPLATE, 16, (state == SandboxState.READY) ? KEY : null);
		if (state == SandboxState.LAUNCH_FAILED) {
			sandboxes.update(id,
					(sandbox) -> TestSandboxes.advance(sandbox, SandboxState.LAUNCHING)
						.recordEvents(
								List.of(TestSandboxes.aFailure("VPC", "The maximum number of VPCs has been reached.")))
						.launchFailed(LIMIT, T0));
		}
		else if (state == SandboxState.TORN_DOWN) {
			sandboxes.update(id,
					(sandbox) -> TestSandboxes.advance(sandbox, SandboxState.TEARING_DOWN)
						.recordEvents(List.of(TestSandboxes.anEvent("VPC", "DELETE_COMPLETE", T0),
								new StackEvent("skipped", T0, "Subnet", "subnet-1", "AWS::EC2::Subnet",
										"DELETE_SKIPPED", "It has dependencies.")))
						.tornDown(T0));
		}
		else {
			sandboxes.update(id, (sandbox) -> TestSandboxes.advance(sandbox, state));
		}
	}

}
