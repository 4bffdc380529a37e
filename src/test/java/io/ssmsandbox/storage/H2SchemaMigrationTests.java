package io.ssmsandbox.storage;

import java.nio.file.Path;
import javax.sql.DataSource;

import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

class H2SchemaMigrationTests extends SchemaMigrationContract {

	@TempDir
	private Path folder;

	@Override
	DataSource emptyDatabase() {
		return new DriverManagerDataSource("jdbc:h2:file:" + this.folder.resolve("portal")
				+ ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0");
	}

}
