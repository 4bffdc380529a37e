package io.ssmsandbox;

import io.ssmsandbox.message.StartupException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ExtendWith(OutputCaptureExtension.class)
class ProcessRoleTests {

	@Test
	void isThePortalByDefault() {
		assertThat(ProcessRole.of()).isEqualTo(ProcessRole.PORTAL);
		assertThat(ProcessRole.of("--portal.role=portal")).isEqualTo(ProcessRole.PORTAL);
		assertThat(ProcessRole.of("portal.role=emulator")).isEqualTo(ProcessRole.PORTAL);
	}

	@Test
	void followsTheCommandLineBeforeASystemProperty() {
		System.setProperty("portal.role", "emulator");
		try {
			assertThat(ProcessRole.of()).isEqualTo(ProcessRole.EMULATOR);
			assertThat(ProcessRole.of("--portal.role=portal")).isEqualTo(ProcessRole.PORTAL);
		}
		finally {
			System.clearProperty("portal.role");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "emulator", "Emulator" })
	void isTheEmulatorWhenConfigured(String role) {
		assertThat(ProcessRole.of("--portal.role=" + role)).isEqualTo(ProcessRole.EMULATOR);
	}

	/**
	 * An argument of the started application replaces a settings file here: both are read
	 * too late.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "emulator", "foo" })
	void reportsWhyTheRoleIsRefused(String role, CapturedOutput output) {
		SpringApplication portal = PortalApplication.portal();

		assertThatExceptionOfType(StartupException.class).isThrownBy(() -> portal.run("--portal.role=" + role));
		assertThat(output).contains("This process cannot use the role '" + role + "'", "PORTAL_ROLE=emulator");
	}

}
