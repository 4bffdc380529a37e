package io.ssmsandbox.sandbox;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

class H2LimitsAndRetentionTests extends LimitsAndRetentionContract {

	private static final String URL = "jdbc:h2:mem:limits;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
			+ "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";

	@Override
	DataSource dataSource() {
		return new DriverManagerDataSource(URL);
	}

}
