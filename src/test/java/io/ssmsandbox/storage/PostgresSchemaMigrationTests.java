package io.ssmsandbox.storage;

import java.io.IOException;
import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import org.springframework.jdbc.core.simple.JdbcClient;

class PostgresSchemaMigrationTests extends SchemaMigrationContract {

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
	DataSource emptyDatabase() {
		DataSource dataSource = postgres.getPostgresDatabase();
		JdbcClient.create(dataSource).sql("drop schema public cascade").update();
		JdbcClient.create(dataSource).sql("create schema public").update();
		return dataSource;
	}

}
