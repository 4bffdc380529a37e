package io.ssmsandbox;

import io.ssmsandbox.message.StartupException;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * What a process of this jar is, as {@code portal.role} says. It is read before there is
 * an application, so from the command line, system properties and the environment alone.
 */
enum ProcessRole {

	/** The portal, with an emulated AWS of its own where it is to emulate one. */
	PORTAL,
	/** The emulated AWS alone. */
	EMULATOR;

	private static final String PROPERTY = "portal.role";

	static ProcessRole of(String... args) {
		ConfigurableEnvironment environment = new StandardEnvironment();
		CommandLinePropertySource<?> commandLine = new SimpleCommandLinePropertySource(args);
		environment.getPropertySources().addFirst(commandLine);
		return EMULATOR.name().equalsIgnoreCase(environment.getProperty(PROPERTY)) ? EMULATOR : PORTAL;
	}

	/**
	 * Keeps a process from being a portal when something else was asked for, in a file of
	 * settings or with a word that means nothing.
	 */
	static class Check implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

		@Override
		public void onApplicationEvent(ApplicationEnvironmentPreparedEvent prepared) {
			String asked = prepared.getEnvironment().getProperty(PROPERTY, PORTAL.name());
			if (!PORTAL.name().equalsIgnoreCase(asked)) {
				throw new StartupException("This process cannot take the role '" + asked + "' of portal.role.",
						"Roles are 'portal' and 'emulator'. 'emulator' is asked for with --portal.role=emulator, "
								+ "-Dportal.role=emulator or PORTAL_ROLE=emulator, since files of settings are read "
								+ "too late.",
						null);
			}
		}

	}

}
