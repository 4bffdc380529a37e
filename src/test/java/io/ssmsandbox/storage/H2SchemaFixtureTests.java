package io.ssmsandbox.storage;

import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class H2SchemaFixtureTests extends SchemaFixtureContract {

	@Override
	DataSource emptyDatabase() {
		return new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID()
				+ ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
	}

	@Override
	String file() {
		return "h2.sql";
	}

	@Override
	void restore(DataSource dataSource, Path script) {
		JdbcClient.create(dataSource).sql("runscript from '" + script + "' charset 'UTF-8'").update();
	}

	@Override
	String script(DataSource dataSource) {
		return String.join("\n",
				JdbcClient.create(dataSource).sql("script simple nopasswords nosettings").query(String.class).list())
				+ "\n";
	}

}
