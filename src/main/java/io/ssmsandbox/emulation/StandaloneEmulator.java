package io.ssmsandbox.emulation;

import java.time.Clock;

import io.ssmsandbox.emulator.Emulator;
import io.ssmsandbox.emulator.EmulatorSettings;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * The application that runs only the emulator: no portal, no database, no web pages. It
 * runs until it is stopped. Portals connect to it with
 * {@code portal.aws.endpoint-override}. It is no {@code @Configuration}, so that the
 * portal's component scan does not find it.
 */
@EnableConfigurationProperties({ EmulatorProperties.class, DataDirProperties.class })
public class StandaloneEmulator {

	public static void run(String... args) {
		SpringApplication application = new SpringApplication(StandaloneEmulator.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setKeepAlive(true);
		application.run(args);
	}

	@Bean
	Emulator emulator(EmulatorProperties properties, DataDirProperties data) {
		return EmulatorLauncher.start(properties.settings(data.dataDir(), EmulatorSettings.DATABASES_OF_ITS_PORTALS),
				Clock.systemUTC());
	}

}
