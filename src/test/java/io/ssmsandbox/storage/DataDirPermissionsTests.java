package io.ssmsandbox.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no such permissions")
class DataDirPermissionsTests {

	@TempDir
	private Path temporary;

	private Path folder;

	@BeforeEach
	void nameTheFolder() {
		this.folder = this.temporary.resolve("data");
	}

	@Test
	void makesNewDataPrivate(CapturedOutput log) throws Exception {
		close();
		openH2();

		assertThat(permissions(this.folder)).isEqualTo("rwx------");
		assertThat(permissions(this.folder.resolve("portal.mv.db"))).isEqualTo("rw-------");
		assertThat(log).doesNotContain("was open");
	}

	@Test
	void closesWhatAnEarlierVersionHasLeftOpenAndNamesIt(CapturedOutput log) throws Exception {
		openFolderToOthers();
		for (String name : new String[] { "portal.mv.db", "portal.trace.db", "portal.123.temp.db" }) {
			openToOthers(name);
		}

		close();

		assertThat(permissions(this.folder)).isEqualTo("rwx------");
		assertThat(log).contains(this.folder + " was open to other users");
		for (String name : new String[] { "portal.mv.db", "portal.trace.db", "portal.123.temp.db" }) {
			assertThat(permissions(this.folder.resolve(name))).isEqualTo("rw-------");
			assertThat(log).contains(this.folder.resolve(name) + " was open to other users");
		}
	}

	@Test
	void keepsTheDataOfADatabaseThatWasOpen() throws Exception {
		openFolderToOthers();
		openH2();
		Files.setPosixFilePermissions(this.folder.resolve("portal.mv.db"),
				PosixFilePermissions.fromString("rw-r--r--"));

		close();

		openH2();
		assertThat(permissions(this.folder.resolve("portal.mv.db"))).isEqualTo("rw-------");
	}

	@Test
	void leavesAFolderOpenThatIsNotThePortalsAlone(CapturedOutput log) throws Exception {
		openFolderToOthers();
		openToOthers("portal.mv.db");
		openToOthers("other-file");

		close();

		assertThat(permissions(this.folder)).isEqualTo("rwxr-xr-x");
		assertThat(permissions(this.folder.resolve("other-file"))).isEqualTo("rw-r--r--");
		assertThat(permissions(this.folder.resolve("portal.mv.db"))).isEqualTo("rw-------");
		assertThat(log).contains("because the folder contains other files");
	}

	@Test
	void followsNoLinkOutOfTheFolder() throws Exception {
		openFolderToOthers();
		Path elsewhere = this.temporary.resolve("elsewhere");
		Files.createFile(elsewhere);
		Files.setPosixFilePermissions(elsewhere, PosixFilePermissions.fromString("rw-r--r--"));
		Files.createSymbolicLink(this.folder.resolve("portal.link"), elsewhere);

		close();

		assertThat(permissions(elsewhere)).isEqualTo("rw-r--r--");
	}

	@Test
	void makesNoFileWhereTheDatabaseIsElsewhere() {
		DataDirPermissions.restrictAccess(this.folder.toString(), "jdbc:postgresql://localhost/portal");

		assertThat(this.folder).doesNotExist();
	}

	private void close() {
		DataDirPermissions.restrictAccess(this.folder.toString(), url());
	}

	private String url() {
		return "jdbc:h2:file:" + this.folder + "/portal;MODE=PostgreSQL;WRITE_DELAY=0";
	}

	private void openH2() throws SQLException {
		try (Connection connection = DriverManager.getConnection(url(), "sa", "")) {
			connection.createStatement().execute("create table if not exists kept (id int)");
		}
	}

	private void openFolderToOthers() throws IOException {
		Files.createDirectory(this.folder);
		Files.setPosixFilePermissions(this.folder, PosixFilePermissions.fromString("rwxr-xr-x"));
	}

	private void openToOthers(String name) throws IOException {
		Path file = Files.createFile(this.folder.resolve(name));
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
	}

	private static String permissions(Path path) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
	}

}
