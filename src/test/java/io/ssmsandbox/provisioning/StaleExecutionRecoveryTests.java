package io.ssmsandbox.provisioning;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.ZoneOffset;

import javax.sql.DataSource;

import io.ssmsandbox.sandbox.SandboxesInMemory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static io.ssmsandbox.sandbox.TestSandboxes.T0;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class StaleExecutionRecoveryTests {

	private final DataSource dataSource = SandboxesInMemory.database();

	private final JdbcClient jdbc = JdbcClient.create(this.dataSource);

	@BeforeEach
	void leaveWorkBehind() {
		schedule("held-1", true);
		schedule("held-2", true);
		schedule("free", false);
	}

	@Test
	void releasesWhatTheLastProcessHeld() throws SQLException {
		new StaleExecutionRecovery(this.dataSource, this.jdbc);

		assertThat(count("picked")).isZero();
		assertThat(count("picked_by is not null or last_heartbeat is not null")).isZero();
		assertThat(count("execution_time = '2026-11-24T06:00:00Z'")).as("times are kept").isEqualTo(3);
	}

	@Test
	void leavesAloneWhatAnotherReplicaMayHold() throws SQLException {
		Connection connection = mock(Connection.class);
		DatabaseMetaData shared = mock(DatabaseMetaData.class);
		DataSource ofSeveral = mock(DataSource.class);
		given(ofSeveral.getConnection()).willReturn(connection);
		given(connection.getMetaData()).willReturn(shared);
		given(shared.getDatabaseProductName()).willReturn("PostgreSQL");

		new StaleExecutionRecovery(ofSeveral, this.jdbc);

		assertThat(count("picked and picked_by = 'portal-dead' and last_heartbeat is not null")).isEqualTo(2);
	}

	private void schedule(String id, boolean picked) {
		this.jdbc
			.sql("insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, "
					+ "last_heartbeat, version) values ('reconcile-sandbox', :id, :time, :picked, :by, :heartbeat, 1)")
			.param("id", id)
			.param("time", T0.atOffset(ZoneOffset.UTC))
			.param("picked", picked)
			.param("by", picked ? "portal-dead" : null)
			.param("heartbeat", picked ? T0.atOffset(ZoneOffset.UTC) : null)
			.update();
	}

	private int count(String condition) {
		return this.jdbc.sql("select count(*) from scheduled_tasks where " + condition).query(Integer.class).single();
	}

}
