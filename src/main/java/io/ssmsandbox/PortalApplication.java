package io.ssmsandbox;

import io.ssmsandbox.emulator.EmulatorAlone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts the portal or, with {@code portal.role=emulator}, its emulated AWS alone.
 */
@SpringBootApplication
public class PortalApplication {

	public static void main(String[] args) {
		if (EmulatorAlone.isWanted(args)) {
			EmulatorAlone.run(args);
		}
		else {
			SpringApplication.run(PortalApplication.class, args);
		}
	}

}
