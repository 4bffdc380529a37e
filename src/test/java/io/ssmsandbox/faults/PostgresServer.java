package io.ssmsandbox.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A PostgreSQL server that can be stopped, frozen and started again with all its data, at
 * the same address.
 */
final class PostgresServer implements Database {

	private final Path folder;

	private EmbeddedPostgres running;

	private final int port;

	PostgresServer(Path folder) {
		this.folder = folder;
		this.running = start(0);
		this.port = this.running.getPort();
	}

	private EmbeddedPostgres start(int atPort) {
		try {
			return EmbeddedPostgres.builder()
				.setRegisterShutdownHook(false)
				.setDataDirectory(this.folder)
				.setCleanDataDirectory(false)
				.setServerConfig("synchronous_commit", "on")
				.setPort(atPort)
				.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public List<String> settings() {
		return List.of("--spring.datasource.url=" + url(),
				"--portal.data-dir=" + this.folder.resolveSibling("portal-data"));
	}

	private String url() {
		return "jdbc:postgresql://localhost:" + this.port + "/postgres?user=postgres";
	}

	@Override
	public Connection look() throws SQLException {
		return DriverManager.getConnection(url());
	}

	@Override
	public boolean isShared() {
		return true;
	}

	void stop() {
		try {
			this.running.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void start() {
		this.running = start(this.port);
	}

	/**
	 * Suspends the server: its connections stay open, but it does not respond.
	 */
	void freeze() {
		processes().forEach(Signal.STOP::send);
	}

	void thaw() {
		processes().forEach(Signal.CONT::send);
	}

	private LongStream processes() {
		try (Stream<String> lines = Files.lines(this.folder.resolve("postmaster.pid"))) {
			long server = Long.parseLong(lines.findFirst().orElseThrow());
			Stream<ProcessHandle> sessions = ProcessHandle.of(server).orElseThrow().descendants();
			return LongStream.concat(LongStream.of(server), sessions.mapToLong(ProcessHandle::pid));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		stop();
	}

}
