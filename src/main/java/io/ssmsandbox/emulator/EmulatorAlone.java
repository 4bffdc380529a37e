package io.ssmsandbox.emulator;

import java.time.Clock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * The application that is nothing but the emulator: no portal, no database, no web pages.
 * It runs until it is stopped, and portals join it with
 * {@code portal.aws.endpoint-override}. It is no {@code @Configuration}, so that the
 * portal does not find it among its own.
 */
@EnableConfigurationProperties({ EmulatorProperties.class, DataProperties.class })
public class EmulatorAlone {

	public static void run(String... args) {
		SpringApplication application = new SpringApplication(EmulatorAlone.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setKeepAlive(true);
		application.run(args);
	}

	@Bean
	Emulator emulator(EmulatorProperties properties, DataProperties data) {
		return EmulatorStart.start(properties.settings(data.dataDir(), EmulatorSettings.DATABASES_OF_ITS_PORTALS),
				Clock.systemUTC());
	}

}
