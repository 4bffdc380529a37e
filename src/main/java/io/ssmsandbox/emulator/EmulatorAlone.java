package io.ssmsandbox.emulator;

import java.time.Clock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * The application that is nothing but the emulator: no portal, no database, no web pages.
 * It runs until it is stopped, and portals join it with
 * {@code portal.aws.endpoint-override}.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "portal.role", havingValue = "emulator")
@EnableConfigurationProperties({ EmulatorProperties.class, DataProperties.class })
public class EmulatorAlone {

	/**
	 * Whether {@code portal.role=emulator} is asked for, on the command line, as a system
	 * property or in the environment. Files of settings are read later, by the
	 * application that this decides on.
	 */
	public static boolean isWanted(String... args) {
		ConfigurableEnvironment environment = new StandardEnvironment();
		CommandLinePropertySource<?> commandLine = new SimpleCommandLinePropertySource(args);
		environment.getPropertySources().addFirst(commandLine);
		return "emulator".equals(environment.getProperty("portal.role"));
	}

	public static void run(String... args) {
		SpringApplication application = new SpringApplication(EmulatorAlone.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setKeepAlive(true);
		application.run(args);
	}

	@Bean
	Emulator emulator(EmulatorProperties properties, DataProperties data) {
		return Emulator.start(properties.settings(data.dataDir()), Clock.systemUTC());
	}

}
