package io.ssmsandbox.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests an H2 database that closes itself while the pool uses it, as on a full disk.
 */
class ClosedDatabaseRecoveryTests {

	private final HikariDataSource pool = new HikariDataSource();

	@BeforeEach
	void open(@TempDir Path folder) throws SQLException {
		DiskThatFills.register();
		this.pool.setJdbcUrl("jdbc:h2:fills:" + folder.resolve("closed") + ";WRITE_DELAY=0");
		this.pool.setMaximumPoolSize(3);
		new ClosedDatabaseRecovery().postProcessAfterInitialization(this.pool, "dataSource");
		try (Connection connection = this.pool.getConnection()) {
			run(connection, "create table kept (id int)");
		}
	}

	@AfterEach
	void close() {
		DiskThatFills.FULL.set(false);
		this.pool.close();
	}

	@Test
	void isOpenedAgainOnceTheDiskHasRoom() throws SQLException {
		try (Connection used = this.pool.getConnection(); Connection other = this.pool.getConnection()) {
			run(other, "insert into kept values (1)");
			closeByFullDisk(used);
		}
		DiskThatFills.FULL.set(false);

		try (Connection first = this.pool.getConnection(); Connection second = this.pool.getConnection()) {
			run(first, "insert into kept values (2)");
			assertThat(numbers(second)).containsExactly(1, 2);
		}
	}

	@Test
	void isSeenByTheProbeThoughItsConnectionIsValid() throws SQLException {
		try (Connection used = this.pool.getConnection(); Connection asked = this.pool.getConnection()) {
			assertThat(DatabaseProbe.isResponding(asked)).isTrue();
			closeByFullDisk(used);

			assertThat(asked.isValid(1)).isTrue();
			assertThatExceptionOfType(SQLException.class).isThrownBy(() -> DatabaseProbe.isResponding(asked))
				.matches((failure) -> failure.getErrorCode() == ClosedDatabaseRecovery.CLOSED,
						"says that it is closed");
		}
	}

	@Test
	void isTheCauseOfWhatFailsAtTheFullDiskAndAfterwards() {
		JdbcTemplate writes = new JdbcTemplate(this.pool);
		DiskThatFills.FULL.set(true);

		for (int attempt = 0; attempt < 3; attempt++) {
			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> writes.update("insert into kept values (4)"))
				.matches(DatabaseFailures::isCauseOf);
		}
	}

	@Test
	void isNotTheCauseOfAWrongStatement() {
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> new JdbcTemplate(this.pool).update("insert into kept values ('four')"))
			.matches((failure) -> !DatabaseFailures.isCauseOf(failure));
	}

	@Test
	void leavesPostgresqlAlone() {
		try (HikariDataSource postgres = new HikariDataSource()) {
			postgres.setJdbcUrl("jdbc:postgresql://localhost/portal");
			new ClosedDatabaseRecovery().postProcessAfterInitialization(postgres, "dataSource");

			assertThat(postgres.getConnectionTestQuery()).isNull();
			assertThat(postgres.getExceptionOverride()).isNull();
		}
	}

	private static void closeByFullDisk(Connection connection) {
		DiskThatFills.FULL.set(true);
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> run(connection, "insert into kept values (3)"));
	}

	private static List<Integer> numbers(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select id from kept order by id")) {
			List<Integer> numbers = new ArrayList<>();
			while (row.next()) {
				numbers.add(row.getInt("id"));
			}
			return numbers;
		}
	}

	private static void run(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
