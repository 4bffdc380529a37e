package io.ssmsandbox.storage;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

import io.ssmsandbox.message.StartupException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class StorageCheckTests {

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "jdbc:h2:file:", "jdbc:h2:", "jdbc:h2:nio:" })
	void refusesAFileThatAcknowledgesBeforeItWrites(String scheme) {
		assertThatExceptionOfType(StartupException.class).isThrownBy(() -> check(file(scheme, "")))
			.withMessageContaining("WRITE_DELAY=0")
			.withMessageContaining("spring.datasource.url");
	}

	@Test
	void refusesAnyDelay() {
		assertThatExceptionOfType(StartupException.class)
			.isThrownBy(() -> check(file("jdbc:h2:file:", ";WRITE_DELAY=1")));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { ";WRITE_DELAY=0", ";write_delay=0", ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0" })
	void acceptsAFileThatWritesBeforeItAcknowledges(String settings) {
		assertThatNoException().isThrownBy(() -> check(file("jdbc:h2:file:", settings)));
	}

	@Test
	void refusesAFileThatWasSafeUnderAnotherUrl() throws SQLException {
		check(file("jdbc:h2:file:", ";WRITE_DELAY=0"));

		assertThatExceptionOfType(StartupException.class).isThrownBy(() -> check(file("jdbc:h2:file:", "")));
	}

	@Test
	void acceptsADatabaseThatIsMeantToBeForgotten() {
		assertThatNoException().isThrownBy(() -> check("jdbc:h2:mem:" + UUID.randomUUID()));
	}

	private String file(String scheme, String settings) {
		return scheme + this.folder.resolve("portal") + settings;
	}

	private static void check(String url) throws SQLException {
		DataSource dataSource = new DriverManagerDataSource(url);
		new StorageCheck(dataSource, JdbcClient.create(dataSource));
	}

}
