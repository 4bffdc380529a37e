package io.ssmsandbox;

import io.ssmsandbox.message.StartupException;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * The role of a process, set by {@code portal.role}. The role is read before the
 * application starts, so only from the command line, system properties and the
 * environment.
 */
enum ProcessRole {

	/** The portal, with an embedded emulator when AWS is emulated. */
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
	 * Stops a process that would start as a portal although a settings file names another
	 * role, or the role is unknown.
	 */
	static class Check implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

		@Override
		public void onApplicationEvent(ApplicationEnvironmentPreparedEvent prepared) {
			String configured = prepared.getEnvironment().getProperty(PROPERTY, PORTAL.name());
			if (!PORTAL.name().equalsIgnoreCase(configured)) {
				throw new StartupException("This process cannot use the role '" + configured + "' of portal.role.",
						"Roles are 'portal' and 'emulator'. Select 'emulator' with --portal.role=emulator, "
								+ "-Dportal.role=emulator or PORTAL_ROLE=emulator, because settings files are read "
								+ "too late.",
						null);
			}
		}

	}

}
