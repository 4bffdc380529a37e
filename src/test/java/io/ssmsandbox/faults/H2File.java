package io.ssmsandbox.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * The default database: a file in the data folder. Only one process can open it, so the
 * test reads a copy of it while no portal runs.
 */
final class H2File implements Database {

	private final Path folder;

	H2File(Path folder) {
		this.folder = folder;
	}

	@Override
	public List<String> settings() {
		return List.of("--portal.data-dir=" + this.folder);
	}

	@Override
	public Connection look() throws SQLException {
		try {
			Path copy = this.folder.resolveSibling("copy.mv.db");
			Files.copy(this.folder.resolve("portal.mv.db"), copy, StandardCopyOption.REPLACE_EXISTING);
			return DriverManager.getConnection("jdbc:h2:file:" + this.folder.resolveSibling("copy").toAbsolutePath()
					+ ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public boolean isShared() {
		return false;
	}

	@Override
	public void close() {
		// No process to stop; the test deletes the folder.
	}

}
