package io.ssmsandbox.emulation;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalDouble;

import io.ssmsandbox.aws.AwsConnection;
import io.ssmsandbox.emulator.Emulator;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Starts the emulator inside the portal. As an ordinary bean it listens before the
 * portal's port opens, and stops after all beans that call it.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(OnEmbeddedEmulatorCondition.class)
@EnableConfigurationProperties({ EmulatorProperties.class, DataDirProperties.class })
class EmulationConfiguration {

	/**
	 * Starts after the database. The database check lists the sandboxes of an old
	 * database; without that list the emulator would only reject the old journal beside
	 * it.
	 */
	@Bean
	@DependsOnDatabaseInitialization
	Emulator emulator(EmulatorProperties properties, DataDirProperties data, Environment environment, Clock clock) {
		String database = PortalDatabaseName.named(environment.getProperty("spring.datasource.url"));
		return EmulatorLauncher.start(properties.settings(data.dataDir(), database), clock);
	}

	@Bean
	AwsConnection emulatedConnection(Emulator emulator, EmulatorProperties properties) {
		return new EmulatedConnection(emulator.endpoint(), OptionalDouble.of(properties.speed()));
	}

	/**
	 * The connection to the emulator in this process.
	 */
	private record EmulatedConnection(URI address, OptionalDouble speed) implements AwsConnection {

		@Override
		public boolean emulated() {
			return true;
		}

		@Override
		public Optional<URI> endpoint() {
			return Optional.of(this.address);
		}

	}

}
