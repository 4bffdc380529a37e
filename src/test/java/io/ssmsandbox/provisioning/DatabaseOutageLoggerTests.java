package io.ssmsandbox.provisioning;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.event.SchedulerListener.SchedulerEventType;
import io.ssmsandbox.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static io.ssmsandbox.sandbox.TestSandboxes.T0;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

@ExtendWith(OutputCaptureExtension.class)
class DatabaseOutageLoggerTests {

	private final SettableClock clock = new SettableClock(T0);

	private final DataSource database = mock(DataSource.class);

	private final DatabaseOutageLogger outage = new DatabaseOutageLogger(this.database, this.clock);

	@Test
	void isToldOnceWithItsBeginningAndOnceWithItsEnd(CapturedOutput log) throws SQLException {
		doThrow(new SQLException("refused")).when(this.database).getConnection();

		fails(30);
		this.clock.set(T0.plusSeconds(40));
		runs(30);

		assertThat(log.toString()).containsOnlyOnce("The database has not responded since " + T0 + " (refused)")
			.containsOnlyOnce("The database responds again after 40 s");
	}

	@Test
	void isNoneWhenTheDatabaseAnswers(CapturedOutput log) throws SQLException {
		Statement statement = mock(Statement.class);
		doReturn(true).when(statement).execute(anyString());
		doReturn(connection(statement)).when(this.database).getConnection();

		fails(3);
		runs(3);

		assertThat(log.toString()).doesNotContain("The database")
			.contains("The scheduler reported an unknown error, although the database responds now");
	}

	@Test
	void isToldWhenAConnectionIsValidButItsDatabaseIsClosed(CapturedOutput log) throws SQLException {
		Statement statement = mock(Statement.class);
		doThrow(new SQLException("The database has been closed")).when(statement).execute(anyString());
		doReturn(connection(statement)).when(this.database).getConnection();

		fails(3);

		assertThat(log.toString()).containsOnlyOnce("The database has not responded since " + T0);
	}

	private static Connection connection(Statement statement) throws SQLException {
		Connection connection = mock(Connection.class);
		doReturn(true).when(connection).isValid(anyInt());
		doReturn(statement).when(connection).createStatement();
		return connection;
	}

	private void fails(int times) {
		for (int time = 0; time < times; time++) {
			this.outage.onSchedulerEvent(SchedulerEventType.UNEXPECTED_ERROR);
		}
	}

	private void runs(int times) {
		for (int time = 0; time < times; time++) {
			this.outage.onSchedulerEvent(SchedulerEventType.RAN_EXECUTE_DUE);
		}
	}

}
