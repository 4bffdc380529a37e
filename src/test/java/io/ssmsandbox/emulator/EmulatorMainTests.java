package io.ssmsandbox.emulator;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class EmulatorMainTests {

	@Test
	void hasTheDefaultsOfThePortal() {
		assertThat(EmulatorMain.settings()).isEqualTo(new EmulatorSettings(4577, 20, 5, Path.of("./data")));
	}

	@Test
	void readsEachSetting() {
		assertThat(EmulatorMain.settings("--port=0", "--speed=1", "--vpc-quota=2", "--stale-reads=PT3S",
				"--faults=faults.yaml", "--data-dir=there"))
			.isEqualTo(new EmulatorSettings(0, 1, 2, Path.of("there"), Duration.ofSeconds(3), Path.of("faults.yaml")));
	}

	@Test
	void namesTheArgumentThatItDoesNotKnow() {
		assertThatIllegalArgumentException().isThrownBy(() -> EmulatorMain.settings("--region=x"))
			.withMessageContaining("--region=x");
	}

	@Test
	void refusesAValueOfTheWrongKind() {
		assertThatIllegalArgumentException().isThrownBy(() -> EmulatorMain.settings("--port=many"))
			.withMessageContaining("many");
	}

	@Test
	void runsUntilItIsStopped(@TempDir Path data) throws IOException, InterruptedException {
		Process program = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), EmulatorMain.class.getName(), "--port=0", "--data-dir=" + data)
			.redirectErrorStream(true)
			.start();
		try {
			program.inputReader().lines().filter((line) -> line.contains("Emulated AWS at")).findFirst().orElseThrow();

			assertThat(program.waitFor(1, TimeUnit.SECONDS)).isFalse();
		}
		finally {
			program.destroy();
			program.waitFor();
		}
	}

}
