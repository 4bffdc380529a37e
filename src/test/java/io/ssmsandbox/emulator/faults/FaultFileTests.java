package io.ssmsandbox.emulator.faults;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class FaultFileTests {

	@TempDir
	private Path folder;

	@Test
	void readsAScript() throws IOException {
		Path path = Files.writeString(this.folder.resolve("faults.yaml"), "calls: []");

		assertThat(new FaultFile(path).read()).isEqualTo("calls: []");
	}

	@Test
	void refusesWhatIsNoRegularFile() {
		assertThatIOException().isThrownBy(new FaultFile(this.folder)::read).withMessage("it is not a regular file");
	}

	@Test
	void refusesAFileThatIsTooLong() throws IOException {
		Path path = this.folder.resolve("faults.yaml");
		try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
			file.setLength(3L << 30);
		}

		assertThatIOException().isThrownBy(new FaultFile(path)::read).withMessageContaining("longer than");
	}

}
