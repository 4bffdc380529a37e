package io.ssmsandbox.provisioning;

import java.io.IOException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

class SandboxLifeOnPostgresIntegrationTests extends SandboxLifeContract {

	/**
	 * The server is a bean, so that it stops after all beans that use it.
	 */
	@TestConfiguration(proxyBeanMethods = false)
	static class Postgres {

		@Bean
		EmbeddedPostgres postgres() throws IOException {
			return EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
		}

		@Bean
		DynamicPropertyRegistrar useIt(EmbeddedPostgres postgres) {
			return (registry) -> registry.add("spring.datasource.url",
					() -> postgres.getJdbcUrl("postgres", "postgres"));
		}

	}

}
