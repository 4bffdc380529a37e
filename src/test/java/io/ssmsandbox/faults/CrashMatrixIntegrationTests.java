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
 * Ends the portal's process at every point of a launch and of a teardown, starts it on
 * what is left, lets everything run to its end, and compares both sides.
 */
@FaultRun
@Tag("slow")
class CrashMatrixIntegrationTests {

	private static final int MOST_SANDBOXES = 3;

	/** Less than a launch or a teardown takes at the emulator's speed. */
	private static final int LONGEST_WAY = 4000;

	/**
	 * Even a launch that nobody watches, at many times AWS's speed, tells of itself so
	 * often.
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
				for (KillPoint killPoint : randomDose.draw(deaths(randomDose), 1)) {
					Optional<Duration> recovery = dieAndComeBack(killPoint, randomDose.upTo(MOST_SANDBOXES),
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

	private static List<KillPoint> deaths(RandomDose randomDose) {
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

	private Optional<Duration> dieAndComeBack(KillPoint killPoint, int sandboxes, InstalledPortal installedPortal,
			Portal portal) {
		switch (killPoint.stage()) {
			case LAUNCH -> {
				killPoint.prepare(installedPortal.crashes());
				requestUntilDead(portal, sandboxes);
			}
			case TEARDOWN -> {
				List<String> ready = requestUntilDead(portal, sandboxes);
				ready.forEach((sandbox) -> portal.await(sandbox, "READY"));
				killPoint.prepare(installedPortal.crashes());
				tearDownUntilDead(portal, ready);
			}
		}
		killPoint.await(portal);
		Map<String, Long> owed = installedPortal.database().underWay();
		installedPortal.crashes().disarm();

		portal.start();

		return owed.isEmpty() ? Optional.empty() : Optional.of(untilProgress(portal, owed));
	}

	private List<String> requestUntilDead(Portal portal, int sandboxes) {
		List<String> accepted = new ArrayList<>();
		try {
			for (int number = 0; number < sandboxes; number++) {
				this.names++;
				accepted.add(portal.request("crash-" + this.names, InstalledPortal.REGION));
			}
		}
		catch (IOException ex) {
			// It died before it acknowledged, so it owes nothing.
		}
		this.acknowledged.addAll(accepted);
		return accepted;
	}

	private static void tearDownUntilDead(Portal portal, List<String> sandboxes) {
		try {
			sandboxes.forEach(portal::tearDown);
		}
		catch (UncheckedIOException ex) {
			// Whoever was not answered asks again.
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
	 * All that live become ready, unless they are on their way out already, and are torn
	 * down.
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
