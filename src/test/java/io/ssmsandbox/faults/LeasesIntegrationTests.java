package io.ssmsandbox.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that many leases end at once, even if the portal is stopped at that moment, and
 * that a sandbox stays when the portal has accepted an extension.
 */
@FaultRun
class LeasesIntegrationTests {

	private static final int LEASES = RandomDose.of(1000, 12);

	private static final int KEPT = RandomDose.of(20, 3);

	private static final int RACES = RandomDose.of(50, 8);

	/** The calls per second that AWS accepts while all leases end. */
	private static final int TAKEN = RandomDose.of(50, 15);

	/** The longest time before the end of a lease at which an extension is requested. */
	private static final int CLOSE_MILLIS = 400;

	private final List<String> acknowledged = new ArrayList<>();

	@TempDir
	private Path folder;

	private InstalledPortal installedPortal;

	private Portal portal;

	@BeforeEach
	void start() {
		this.installedPortal = InstalledPortal.of(Layout.H2_AWS_APART, this.folder, "--portal.emulator.vpc-quota=2000");
		this.portal = this.installedPortal.startPortal();
	}

	@AfterEach
	void stop() {
		this.installedPortal.close();
	}

	@Test
	@Tag("slow")
	void endAllAtOnceWhileThePortalIsDown(Report report) throws IOException {
		launch("lease", LEASES + KEPT);
		Instant end = Instant.now().plusSeconds(RandomDose.of(120, 10));
		this.acknowledged.forEach((sandbox) -> assertThat(this.portal.extendLease(sandbox, end)).isTrue());
		List<String> kept = this.acknowledged.subList(LEASES, LEASES + KEPT);
		Instant later = end.plus(Duration.ofHours(1));
		kept.forEach((sandbox) -> assertThat(this.portal.extendLease(sandbox, later)).isTrue());
		this.portal.kill();
		Pause.millis(Math.max(0, Duration.between(Instant.now(), end).toMillis() + 1000));
		this.installedPortal.script(
				"calls:\n  - operation: \"*\"\n    beyond: { per-second: %1$d, burst: %1$d }\n    error: Throttling\n"
					.formatted(TAKEN));

		long from = System.nanoTime();
		this.portal.start();
		this.acknowledged.subList(0, LEASES).forEach((sandbox) -> this.portal.await(sandbox, "TORN_DOWN"));
		Duration took = Duration.ofNanos(System.nanoTime() - from);

		CallCounts calls = CallCounts.of(this.portal, InstalledPortal.REGION);
		System.out.printf("%d leases at once, %d calls a second taken: all torn down %d s after the start; %s%n",
				LEASES, TAKEN, took.toSeconds(), calls);
		List<String> violations = new ArrayList<>();
		if (calls.throttled() > calls.answered() / 2 + 20) {
			violations.add("a storm of deletions: " + calls);
		}
		kept.stream()
			.filter((sandbox) -> !this.portal.phase(sandbox).equals("READY"))
			.forEach((sandbox) -> violations.add(sandbox + " was torn down though its lease was extended"));
		conclude("leases: all at once, after downtime", violations, report);
	}

	@Test
	@Tag("slow")
	void goOnForWhomeverThePortalHasAgreedWith(Report report) throws IOException {
		launch("race", RACES);
		RandomDose chances = new RandomDose("leases in a race");
		Map<String, Boolean> agreed = new LinkedHashMap<>();
		for (String sandbox : this.acknowledged) {
			Instant end = Instant.now().plusSeconds(1);
			assertThat(this.portal.extendLease(sandbox, end)).isTrue();
			long wait = Duration.between(Instant.now(), end).toMillis() - CLOSE_MILLIS + chances.upTo(2 * CLOSE_MILLIS);
			Pause.millis(Math.max(0, wait));
			agreed.put(sandbox, this.portal.extendLease(sandbox, end.plus(Duration.ofHours(1))));
		}
		Pause.millis(3000);

		List<String> violations = new ArrayList<>();
		agreed.forEach((sandbox, kept) -> {
			String phase = this.portal.phase(sandbox);
			if (kept != phase.equals("READY")) {
				violations.add(sandbox + " is " + phase + " though its lease was " + (kept ? "" : "not ") + "extended");
			}
		});
		System.out.printf("%d of %d leases were extended in time%n",
				agreed.values().stream().filter(Boolean::booleanValue).count(), RACES);
		conclude("leases: extended in a race", violations, report);
	}

	private void launch(String prefix, int count) throws IOException {
		for (int number = 0; number < count; number++) {
			this.acknowledged.add(this.portal.request(prefix + "-" + number, InstalledPortal.REGION));
		}
		this.acknowledged.forEach((sandbox) -> this.portal.await(sandbox, "READY"));
	}

	private void conclude(String scenario, List<String> violations, Report report) {
		this.installedPortal.script("");
		this.portal.living().forEach(this.portal::tearDown);
		this.acknowledged.forEach((sandbox) -> this.portal.await(sandbox, "TORN_DOWN"));
		violations.addAll(Invariant
			.allViolations(this.installedPortal.observe(this.portal, this.acknowledged, Optional.empty())));
		report.judge(scenario, violations, Optional.empty());
	}

}
