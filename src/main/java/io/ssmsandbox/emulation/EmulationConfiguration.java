package io.ssmsandbox.emulation;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalDouble;

import io.ssmsandbox.cloud.AwsConnection;
import io.ssmsandbox.emulator.Emulator;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Starts the emulator inside the portal. It is a bean like others, so it listens before
 * the portal's own port opens, and stops after all that call it.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(OnEmbeddedEmulatorCondition.class)
@EnableConfigurationProperties({ EmulatorProperties.class, DataDirProperties.class })
class EmulationConfiguration {

	/**
	 * After the database, whose own check lists the sandboxes of a database of before;
	 * the journal beside it would be refused without them.
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
	 * The way to the emulator in this process.
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
