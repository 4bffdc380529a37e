package io.ssmsandbox;

import java.time.Clock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/**
 * Starts the portal.
 */
@SpringBootApplication
public class PortalApplication {

	public static void main(String[] args) {
		SpringApplication.run(PortalApplication.class, args);
	}

	/**
	 * The one clock that everything asks for the time, so that a test can move it.
	 */
	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
