package io.ssmsandbox;

import io.ssmsandbox.emulation.StandaloneEmulator;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts the portal or, with {@code portal.role=emulator}, its emulated AWS alone.
 */
@SpringBootApplication
public class PortalApplication {

	public static void main(String[] args) {
		switch (ProcessRole.of(args)) {
			case EMULATOR -> StandaloneEmulator.run(args);
			case PORTAL -> portal().run(args);
		}
	}

	static SpringApplication portal() {
		SpringApplication application = new SpringApplication(PortalApplication.class);
		application.addListeners(new ProcessRole.Check());
		return application;
	}

}
