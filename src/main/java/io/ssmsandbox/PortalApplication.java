package io.ssmsandbox;

import java.time.Clock;

import io.ssmsandbox.emulator.EmulatorAlone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

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

	/**
	 * The one clock that everything asks for the time, so that a test can move it.
	 */
	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
