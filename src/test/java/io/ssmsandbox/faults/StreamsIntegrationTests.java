package io.ssmsandbox.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests many viewers of a portal that is killed and restarted, and some viewers that do
 * not read.
 */
@FaultRun
class StreamsIntegrationTests {

	private static final int VIEWERS = Integer.getInteger("faults.viewers", 2000);

	private static final int SANDBOXES = 4;

	private static final int SLOW_READERS = 50;

	/** More events than the kernel buffers for a client that does not read. */
	private static final int EVENTS = 1000;

	private static final int EVENT_SIZE = 4000;

	/** Longer than the portal waits for a client. */
	private static final int ASLEEP_MILLIS = 15_000;

	@TempDir
	private Path folder;

	@Test
	void noViewerMissesOrRepeatsAnEventWhenThePortalIsKilled(Report report) throws IOException {
		try (InstalledPortal installedPortal = InstalledPortal.of(Layout.H2_AWS_APART, this.folder,
				"--portal.emulator.speed=20")) {
			Portal portal = installedPortal.startPortal();
			long memoryBefore = portal.process().residentMegabytes();
			List<String> sandboxes = new ArrayList<>();
			for (int number = 0; number < SANDBOXES; number++) {
				sandboxes.add(portal.request("seen-" + number, InstalledPortal.REGION));
			}
			Viewers viewers = new Viewers(portal.uri("/"));
			sandboxes.forEach((sandbox) -> viewers.add(VIEWERS / SANDBOXES, sandbox));
			while (viewers.connected() < VIEWERS) {
				Pause.millis(50);
			}
			System.out.printf("streams: %d viewers are connected, %d MB, %d MB before%n", viewers.connected(),
					portal.process().residentMegabytes(), memoryBefore);

			portal.kill();
			portal.start();
			viewers.moveTo(portal.uri("/"));
			sandboxes.forEach((sandbox) -> portal.await(sandbox, "READY"));
			while (viewers.connected() < VIEWERS) {
				Pause.millis(50);
			}
			System.out.printf("streams: %d viewers are back, %d MB%n", viewers.connected(),
					portal.process().residentMegabytes());
			sandboxes.forEach(portal::tearDown);
			sandboxes.forEach((sandbox) -> portal.await(sandbox, "TORN_DOWN"));

			assertThat(viewers.all()).allMatch((viewer) -> viewer.connections() > 1);
			report.judge("streams: " + VIEWERS + " viewers, killed", violations(viewers, portal), Optional.empty());
			report.judge("streams: " + VIEWERS + " viewers, killed",
					installedPortal.observe(portal, sandboxes, Optional.empty()));
		}
	}

	private static List<String> violations(Viewers viewers, Portal portal) {
		Map<String, Integer> newest = new HashMap<>();
		return viewers.all()
			.stream()
			.flatMap((viewer) -> StreamCheck
				.violation(viewer.received(),
						newest.computeIfAbsent(viewer.sandbox(), (sandbox) -> portal.events(sandbox).size()))
				.stream())
			.toList();
	}

	@Test
	void whoeverDoesNotReadIsCutAndResumesWithoutLoss(Report report) throws Exception {
		try (InstalledPortal installedPortal = InstalledPortal.of(Layout.POSTGRES, this.folder)) {
			Portal portal = installedPortal.startPortal();
			String sandbox = portal.request("talkative", InstalledPortal.REGION);
			portal.await(sandbox, "READY");
			int existing = portal.events(sandbox).size();
			addEvents(installedPortal.database(), sandbox.substring("/stacks/".length()), existing);
			long newest = existing + EVENTS;
			long memoryBefore = portal.process().residentMegabytes();

			List<SlowReader> slow = new ArrayList<>();
			for (int number = 0; number < SLOW_READERS; number++) {
				slow.add(new SlowReader(portal.uri(sandbox + "/events"), newest));
			}
			Pause.millis(ASLEEP_MILLIS);
			System.out.printf("streams: %d do not read, %d MB, %d MB before%n", SLOW_READERS,
					portal.process().residentMegabytes(), memoryBefore);

			List<String> violations = slow.stream()
				.flatMap((reader) -> StreamCheck.violation(reader.readOn(), newest).stream())
				.toList();
			System.out.printf("streams: slow readers needed %d connections%n",
					slow.stream().mapToInt(SlowReader::connections).sum());
			assertThat(slow).allMatch((reader) -> reader.connections() > 1);
			report.judge("streams: " + SLOW_READERS + " slow readers", violations, Optional.empty());
		}
	}

	/**
	 * Makes the timeline longer than AWS's own, so that it does not fit into the kernel's
	 * buffers.
	 */
	private static void addEvents(Database database, String sandbox, int after) throws SQLException {
		try (Connection connection = database.look(); Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.executeUpdate("""
					insert into sandbox_event (sandbox_id, sequence, happened_at, aws_event_id, logical_resource_id,
					physical_resource_id, resource_type, resource_status, resource_status_reason)
					select '%s', %d + n, now(), 'event-' || n, 'Resource', '', 'AWS::EC2::VPC', 'CREATE_COMPLETE',
					repeat('x', %d) from generate_series(1, %d) n
					""".formatted(sandbox, after, EVENT_SIZE, EVENTS));
			statement.executeUpdate("update sandbox set version = version + 1, last_sequence = %d where id = '%s'"
				.formatted(after + EVENTS, sandbox));
			connection.commit();
		}
	}

}
