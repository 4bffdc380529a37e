package io.ssmsandbox.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresSchemaFixtureTests extends SchemaFixtureContract {

	private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

	/** Flyway's history table, as Flyway creates it. */
	private static final String HISTORY = """
			create table flyway_schema_history (
			  installed_rank int           not null primary key,
			  version        varchar(50),
			  description    varchar(200)  not null,
			  type           varchar(20)   not null,
			  script         varchar(1000) not null,
			  checksum       int,
			  installed_by   varchar(100)  not null,
			  installed_on   timestamp     not null default now(),
			  execution_time int           not null,
			  success        boolean       not null
			);
			""";

	private static EmbeddedPostgres postgres;

	@BeforeAll
	static void start() throws IOException {
		postgres = EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
	}

	@AfterAll
	static void stop() throws IOException {
		postgres.close();
	}

	@Override
	DataSource emptyDatabase() throws IOException {
		execute("drop schema public cascade; create schema public");
		return postgres.getPostgresDatabase();
	}

	@Override
	String file() {
		return "postgres.sql";
	}

	@Override
	void restore(DataSource dataSource, Path script) throws IOException {
		execute(Files.readString(script));
	}

	private static void execute(String script) throws IOException {
		try (Connection connection = postgres.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute(script);
		}
		catch (SQLException ex) {
			throw new IOException(ex);
		}
	}

	/**
	 * The embedded binaries have no pg_dump, so the schema comes from the migrations.
	 */
	@Override
	String script(DataSource dataSource) throws IOException {
		StringBuilder script = new StringBuilder(HISTORY);
		try (Stream<Path> files = Files.list(MIGRATIONS)) {
			List<Path> migrations = files.sorted().toList();
			for (Path migration : migrations) {
				script.append(Files.readString(migration));
			}
		}
		return script
			.append("\ndelete from account;\ndelete from launch_turn;\n-- Rows refer to rows that come later.\n")
			.append("set session_replication_role = replica;\n")
			.append(new DatabaseDump(dataSource).inserts())
			.append("set session_replication_role = default;\n")
			.toString();
	}

}
