package io.ssmsandbox.faults;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests a portal whose PostgreSQL server becomes unavailable and comes back.
 */
@FaultRun
class DatabaseAwayIntegrationTests {

	private static final int AWAY_SECONDS = 30;

	private static final int SANDBOXES = 3;

	/**
	 * One for each connection and each running task at the start, and a few later.
	 */
	private static final int MOST_COMPLAINTS = 40 + AWAY_SECONDS;

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final List<String> acknowledged = new ArrayList<>();

	@TempDir
	private Path folder;

	private InstalledPortal installedPortal;

	private PostgresServer database;

	@BeforeEach
	void start() {
		this.installedPortal = InstalledPortal.of(Layout.POSTGRES, this.folder);
		this.database = (PostgresServer) this.installedPortal.database();
	}

	@AfterEach
	void stop() {
		this.installedPortal.close();
	}

	@Test
	void losesNothingWhileTheDatabaseIsStopped(Report report) throws IOException {
		endures("database: stopped", this.database::stop, this.database::start, report);
	}

	@Test
	void losesNothingWhileTheDatabaseIsSilent(Report report) throws IOException {
		endures("database: silent", this.database::freeze, this.database::thaw, report);
	}

	@Test
	void saysAtStartThatTheDatabaseIsAway(Report report) {
		Portal portal = this.installedPortal.portal();
		this.database.stop();

		portal.startSlowly();

		assertThat(portal.process().awaitEnd()).isEqualTo(1);
		assertThat(portal.process().log()).contains("The database cannot be reached")
			.contains("Start it, or mend spring.datasource.url.")
			.doesNotContain("\tat ");
		report.judge("database: away at start", List.of(), Optional.empty());
		this.database.start();
	}

	private void endures(String scenario, Runnable away, Runnable back, Report report) throws IOException {
		Portal portal = this.installedPortal.startPortal();
		for (int number = 0; number < SANDBOXES; number++) {
			this.acknowledged.add(portal.request("away-" + number, InstalledPortal.REGION));
		}
		Pause.millis(new RandomDose(scenario).upTo(2000));
		int before = complaints(portal);

		away.run();
		untilHealth(portal, "DOWN");
		assertThat(portal.get("/actuator/health").path("components").path("db").path("status").asString())
			.isEqualTo("DOWN");
		assertThat(portal.ask("away-late", InstalledPortal.REGION).statusCode()).isEqualTo(503);
		Pause.millis(AWAY_SECONDS * 1000L);
		back.run();
		long returned = System.nanoTime();
		untilHealth(portal, "UP");
		Duration recovery = Duration.ofNanos(System.nanoTime() - returned);
		int complaints = complaints(portal) - before;

		this.acknowledged.forEach((sandbox) -> portal.await(sandbox, "READY"));
		portal.living().forEach(portal::tearDown);
		portal.all().forEach((sandbox) -> portal.await("/stacks/" + sandbox.path("id").asString(), "TORN_DOWN"));
		report.judge(scenario, this.installedPortal.observe(portal, this.acknowledged, Optional.of(recovery)));
		System.out.printf("%s: %d warnings and errors in the log during the outage%n", scenario, complaints);
		assertThat(complaints).as(portal.process().log()).isLessThan(MOST_COMPLAINTS);
	}

	private static void untilHealth(Portal portal, String status) throws IOException {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		String health = "";
		while (!health.contains("\"status\":\"" + status + "\"") || health.contains(opposite(status))) {
			assertThat(System.nanoTime()).as("%s instead of %s%n%s", health, status, portal.process().log())
				.isLessThan(deadline);
			Pause.millis(200);
			health = portal.send(HttpRequest.newBuilder(portal.uri("/actuator/health"))).body();
		}
	}

	/**
	 * When the total is UP, no part is DOWN. When the total is DOWN, some parts may be
	 * UP.
	 */
	private static String opposite(String status) {
		return status.equals("UP") ? "DOWN" : "no such status";
	}

	private static int complaints(Portal portal) {
		return Math.toIntExact(
				portal.process().log().lines().filter((line) -> line.matches("20.*(WARN|ERROR) \\d+ ---.*")).count());
	}

}
