package io.ssmsandbox.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class H2CompactionTests {

	private static final int ROWS = 500;

	@TempDir
	private Path folder;

	private SingleConnectionDataSource open;

	@AfterEach
	void close() {
		if (this.open != null) {
			this.open.destroy();
		}
	}

	@Test
	void makesTheFileSmallerWhileItIsInUse() throws Exception {
		JdbcClient jdbc = JdbcClient.create(open("portal", ";RETENTION_TIME=0"));
		writeAndDelete(jdbc);
		long before = size("portal");

		compact(jdbc);

		assertThat(size("portal")).isLessThan(before / 4);
		assertThat(jdbc.sql("select count(*) from kept").query(Integer.class).single()).isEqualTo(ROWS + 10);
		assertThat(jdbc
			.sql("select setting_value from information_schema.settings where setting_name = 'write_delay'"
					+ " or setting_name = 'WRITE_DELAY'")
			.query(String.class)
			.list()).containsOnly("0");
	}

	@Test
	void keepsEveryRowWhenTheProcessEndsInTheMiddle() throws Exception {
		JdbcClient jdbc = JdbcClient.create(open("portal", ";RETENTION_TIME=0"));
		writeAndDelete(jdbc);
		H2Compaction compaction = new H2Compaction(this.open);
		try {
			for (int run = 0; run < 5; run++) {
				commit(jdbc, run);
				compaction.run();
				// The file that a process leaves behind when it is killed now.
				Files.copy(file("portal"), file("left-" + run));
			}
		}
		finally {
			compaction.destroy();
		}

		for (int run = 0; run < 5; run++) {
			SingleConnectionDataSource left = source("left-" + run, "");
			assertThat(JdbcClient.create(left).sql("select count(*) from kept").query(Integer.class).single())
				.isEqualTo(ROWS + run + 1);
			left.destroy();
		}
	}

	@Test
	void leavesYoungPagesAlone() throws Exception {
		JdbcClient jdbc = JdbcClient.create(open("portal", ""));
		writeAndDelete(jdbc);

		long before = size("portal");
		compact(jdbc);

		assertThat(size("portal")).isGreaterThanOrEqualTo(before);

		assertThat(
				jdbc.sql("select setting_value from information_schema.settings where setting_name = 'RETENTION_TIME'")
					.query(String.class)
					.list())
			.containsOnly("45000");
	}

	@Test
	void goesOnAfterAnUnexpectedFailure() throws Exception {
		DataSource failing = mock();
		given(failing.getConnection()).willReturn(open("portal", "").getConnection())
			.willThrow(new IllegalStateException("closed"));
		H2Compaction compaction = new H2Compaction(failing);
		try {
			assertThatCode(compaction::tryRun).doesNotThrowAnyException();
		}
		finally {
			compaction.destroy();
		}
	}

	private void compact(JdbcClient jdbc) throws SQLException {
		H2Compaction compaction = new H2Compaction(this.open);
		try {
			for (int run = 0; run < 10; run++) {
				commit(jdbc, run);
				compaction.run();
			}
		}
		finally {
			compaction.destroy();
		}
	}

	/**
	 * H2 counts obsolete pages only after the next commit; the portal commits every few
	 * seconds.
	 */
	private static void commit(JdbcClient jdbc, int run) {
		jdbc.sql("insert into kept values (:id, 'kept')").param("id", ROWS + run).update();
	}

	private static void writeAndDelete(JdbcClient jdbc) {
		jdbc.sql("create table kept (id int primary key, words varchar)").update();
		jdbc.sql("create table dropped (id int primary key, words varchar)").update();
		for (int row = 0; row < ROWS; row++) {
			jdbc.sql("insert into kept values (:id, repeat('kept ', 20))").param("id", row).update();
			jdbc.sql("insert into dropped values (:id, repeat('dropped ', 500))").param("id", row).update();
		}
		jdbc.sql("delete from dropped").update();
	}

	private DataSource open(String name, String more) {
		this.open = source(name, more);
		return this.open;
	}

	private SingleConnectionDataSource source(String name, String more) {
		return new SingleConnectionDataSource("jdbc:h2:file:" + this.folder.resolve(name)
				+ ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0" + more, true);
	}

	private Path file(String name) {
		return this.folder.resolve(name + ".mv.db");
	}

	private long size(String name) throws IOException {
		return Files.size(file(name));
	}

}
