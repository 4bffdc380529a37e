package io.ssmsandbox.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.ssmsandbox.faults.crash.CrashPoint.Stage;
import io.ssmsandbox.faults.crash.CrashPoint;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Kills the portal's process at every point of a launch and of a teardown, restarts it on
 * the stored data, lets everything finish, and compares the portal with AWS.
 */
@FaultRun
@Tag("slow")
class CrashMatrixIntegrationTests {

	private static final int MOST_SANDBOXES = 3;

	/**
	 * In milliseconds, less than a launch or a teardown takes at the emulator's speed.
	 */
	private static final int LONGEST_WAY = 4000;

	/**
	 * The portal reads the events of every launch at least this often, even without
	 * viewers and at many times AWS's speed.
	 */
	private static final int LEAST_EVENT_READS = 2;

	private final Set<String> acknowledged = new LinkedHashSet<>();

	@TempDir
	private Path folder;

	private int names;

	@ParameterizedTest
	@MethodSource("layouts")
	void losesAndDoublesNothingWhereverItDies(Layout layout, Report report) {
		RandomDose randomDose = new RandomDose("crash matrix on " + layout);
		try (InstalledPortal installedPortal = InstalledPortal.of(layout, this.folder)) {
			Portal portal = installedPortal.startPortal();
			for (int round = 0; round < randomDose.rounds(); round++) {
				for (KillPoint killPoint : randomDose.draw(killPoints(randomDose), 1)) {
					Optional<Duration> recovery = killAndRestart(killPoint, randomDose.upTo(MOST_SANDBOXES),
							installedPortal, portal);
					runToTheEnd(portal);

					report.judge("crash: " + layout + ", " + killPoint,
							installedPortal.observe(portal, this.acknowledged, recovery));
				}
			}
		}
	}

	static List<Layout> layouts() {
		return RandomDose.isShort() ? List.of(Layout.H2_ONE_PROCESS, Layout.POSTGRES) : List.of(Layout.values());
	}

	private static List<KillPoint> killPoints(RandomDose randomDose) {
		Stream<KillPoint> exact = Stream.of(CrashPoint.values())
			.map((point) -> new KillPoint.AtPoint(point,
					randomDose.upTo(isPassedOften(point) ? LEAST_EVENT_READS : 1)));
		Stream<KillPoint> random = Stream.of(Stage.values())
			.map((stage) -> new KillPoint.AtRandom(stage, randomDose.upTo(LONGEST_WAY)));
		return Stream.concat(exact, random).toList();
	}

	private static boolean isPassedOften(CrashPoint point) {
		return point == CrashPoint.EVENTS_READ_NOT_SAVED || point == CrashPoint.EVENTS_SAVED_NOT_PUBLISHED;
	}

	private Optional<Duration> killAndRestart(KillPoint killPoint, int sandboxes, InstalledPortal installedPortal,
			Portal portal) {
		switch (killPoint.stage()) {
			case LAUNCH -> {
				killPoint.prepare(installedPortal.crashes());
				requestUntilKilled(portal, sandboxes);
			}
			case TEARDOWN -> {
				List<String> ready = requestUntilKilled(portal, sandboxes);
				ready.forEach((sandbox) -> portal.await(sandbox, "READY"));
				killPoint.prepare(installedPortal.crashes());
				tearDownUntilKilled(portal, ready);
			}
		}
		killPoint.await(portal);
		Map<String, Long> owed = installedPortal.database().underWay();
		installedPortal.crashes().disarm();

		portal.start();

		return owed.isEmpty() ? Optional.empty() : Optional.of(untilProgress(portal, owed));
	}

	private List<String> requestUntilKilled(Portal portal, int sandboxes) {
		List<String> accepted = new ArrayList<>();
		try {
			for (int number = 0; number < sandboxes; number++) {
				this.names++;
				accepted.add(portal.request("crash-" + this.names, InstalledPortal.REGION));
			}
		}
		catch (IOException ex) {
			// The portal died before it acknowledged the request, so the request may be
			// lost.
		}
		this.acknowledged.addAll(accepted);
		return accepted;
	}

	private static void tearDownUntilKilled(Portal portal, List<String> sandboxes) {
		try {
			sandboxes.forEach(portal::tearDown);
		}
		catch (UncheckedIOException ex) {
			// A client without a response repeats the request.
		}
	}

	private static Duration untilProgress(Portal portal, Map<String, Long> owed) {
		while (owed.entrySet()
			.stream()
			.noneMatch((entry) -> portal.events("/stacks/" + entry.getKey()).size() > entry.getValue())) {
			if (portal.process().age().compareTo(Invariant.LONGEST_RECOVERY.multipliedBy(2)) > 0) {
				break;
			}
			Pause.millis(50);
		}
		return portal.process().age();
	}

	/**
	 * Waits until all live sandboxes are ready, unless their teardown has begun, and
	 * tears them down.
	 */
	private static void runToTheEnd(Portal portal) {
		List<String> living = portal.living();
		living.stream()
			.filter((sandbox) -> !portal.phase(sandbox).matches("TEARING_DOWN|TORN_DOWN"))
			.forEach((sandbox) -> portal.await(sandbox, "READY"));
		living.forEach(portal::tearDown);
		living.forEach((sandbox) -> portal.await(sandbox, "TORN_DOWN"));
	}

}
