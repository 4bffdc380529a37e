package io.ssmsandbox.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests an AWS that throttles, fails, does not respond, loses responses or returns stale
 * data. No sandbox may fail because of it, and all must make progress soon after it ends.
 */
@FaultRun
class MisbehavingAwsIntegrationTests {

	private static final String OTHER_REGION = "eu-west-1";

	/** The calls per second that AWS accepts during the throttling. */
	private static final int TAKEN = 2;

	private static final int STORM_SECONDS = RandomDose.of(60, 10);

	private static final int LAUNCHES = RandomDose.of(200, 20);

	private static final Duration CAUGHT_UP = Duration.ofMinutes(1);

	private final List<String> acknowledged = new ArrayList<>();

	private final List<String> violations = new ArrayList<>();

	@TempDir
	private Path folder;

	/** The ways in which AWS fails to respond. */
	enum Kind {

		SILENT("silent: PT30S", 600), FAILING("error: ServiceUnavailable", 120),
		CREDENTIALS_EXPIRED("error: ExpiredToken", 120);

		private final String fault;

		/** How long the fault lasts. */
		private final int seconds;

		Kind(String fault, int seconds) {
			this.fault = fault;
			this.seconds = RandomDose.of(seconds, 60);
		}

		String script() {
			return "calls:\n  - region: " + InstalledPortal.REGION + "\n    " + this.fault + "\n";
		}

	}

	@Test
	@Tag("slow")
	void failsNothingInAStormOfThrottling(Report report) throws IOException {
		try (InstalledPortal installedPortal = installation("--portal.emulator.vpc-quota=300")) {
			Portal portal = installedPortal.startPortal();
			installedPortal.script(
					"calls:\n  - operation: \"*\"\n    beyond: { per-second: 2, burst: 2 }\n    error: Throttling\n");
			CallCounts before = CallCounts.of(portal, InstalledPortal.REGION);
			long storm = System.nanoTime();
			for (int number = 0; number < LAUNCHES; number++) {
				this.acknowledged.add(portal.request("storm-" + number, InstalledPortal.REGION));
			}
			Pause.millis(Math.max(0, STORM_SECONDS * 1000L - since(storm).toMillis()));
			CallCounts calls = CallCounts.of(portal, InstalledPortal.REGION).since(before);
			Duration lasted = since(storm);

			installedPortal.script("");
			Duration recovery = untilAll(portal, "READY");

			System.out.printf("%d launches in a storm of %d s, in which AWS takes %d calls a second: %s%n", LAUNCHES,
					lasted.toSeconds(), TAKEN, calls);
			insist(calls.throttled() <= TAKEN * lasted.toSeconds(), "a storm of retries: " + calls);
			insist(calls.answered() >= TAKEN * lasted.toSeconds() / 2, "what AWS takes was not used: " + calls);
			conclude("aws: throttling storm", installedPortal, portal, recovery, report);
		}
	}

	@ParameterizedTest
	@EnumSource
	void failsNothingWhileARegionDoesNotAnswer(Kind kind, Report report) throws IOException {
		try (InstalledPortal installedPortal = installation("--portal.emulator.vpc-quota=50")) {
			Portal portal = installedPortal.startPortal();
			request(portal, "before", 12, InstalledPortal.REGION);
			Pause.millis(new RandomDose("silence " + kind).upTo(3000));

			installedPortal.script(kind.script());
			CallCounts before = CallCounts.of(portal, InstalledPortal.REGION);
			long silence = System.nanoTime();
			request(portal, "during", 3, InstalledPortal.REGION);
			assertThat(since(silence)).as("three requests while AWS does not respond")
				.isLessThan(Duration.ofSeconds(20));
			request(portal, "elsewhere", 2, OTHER_REGION);
			this.acknowledged.subList(15, 17).forEach((sandbox) -> portal.await(sandbox, "READY"));
			System.out.printf("%s: another region had its sandboxes ready after %d s%n", kind,
					since(silence).toSeconds());
			Pause.millis(Math.max(0, kind.seconds * 1000L - since(silence).toMillis()));
			insist(this.acknowledged.subList(12, 15).stream().allMatch((sandbox) -> showsOutage(portal, sandbox)),
					"a sandbox does not show since when AWS has not responded");
			CallCounts calls = CallCounts.of(portal, InstalledPortal.REGION).since(before);
			System.out.printf("%s for %d s, 15 sandboxes under way: %s%n", kind, since(silence).toSeconds(), calls);
			insist(calls.unanswered() <= 15 * 3 * (6 + since(silence).toSeconds() / 20),
					"a storm of retries: " + calls);

			installedPortal.script("");
			Duration recovery = untilAll(portal, "READY");

			insist(portal.all().stream().noneMatch((sandbox) -> sandbox.path("blockedBy").isObject()),
					"a blocker stays although AWS responds");
			conclude("aws: " + kind, installedPortal, portal, recovery, report);
		}
	}

	@Test
	void launchesAndDeletesOnceWhereAnswersAreLost(Report report) throws IOException {
		try (InstalledPortal installedPortal = installation("--portal.emulator.vpc-quota=50")) {
			Portal portal = installedPortal.startPortal();
			installedPortal.script("""
					calls:
					  - operation: [CreateStack, DeleteStack]
					    share: 40%%
					    seed: %1$d
					    dropped: after-effect
					  - operation: [CreateStack, DeleteStack]
					    share: 40%%
					    seed: %1$d
					    dropped: before-effect
					""".formatted(new RandomDose("lost answers").upTo(1_000_000)));
			request(portal, "lost", RandomDose.of(20, 5), InstalledPortal.REGION);

			Duration took = untilAll(portal, "READY");
			System.out.printf("lost answers: all ready after %d s%n", took.toSeconds());

			conclude("aws: answers lost", installedPortal, portal, null, report);
		}
	}

	@Test
	void believesNoStaleAnswer(Report report) throws IOException {
		try (InstalledPortal installedPortal = installation("--portal.emulator.vpc-quota=50",
				"--portal.emulator.stale-reads=PT3S")) {
			Portal portal = installedPortal.startPortal();
			request(portal, "stale", RandomDose.of(20, 5), InstalledPortal.REGION);

			untilAll(portal, "READY");

			conclude("aws: stale reads", installedPortal, portal, null, report);
		}
	}

	private InstalledPortal installation(String... settings) {
		return InstalledPortal.of(Layout.H2_AWS_APART, this.folder, settings);
	}

	private void request(Portal portal, String prefix, int count, String region) throws IOException {
		for (int number = 0; number < count; number++) {
			this.acknowledged.add(portal.request(prefix + "-" + number, region));
		}
	}

	private Duration untilAll(Portal portal, String phase) {
		long start = System.nanoTime();
		this.acknowledged.forEach((sandbox) -> portal.await(sandbox, phase));
		return since(start);
	}

	private static boolean showsOutage(Portal portal, String sandbox) {
		JsonNode blocker = portal.get(sandbox).path("blockedBy");
		return blocker.path("code").asString("").equals("aws-silent") && blocker.path("since").isString();
	}

	/** Tears down all sandboxes and compares the portal with AWS. */
	private void conclude(String scenario, InstalledPortal installedPortal, Portal portal, Duration recovery,
			Report report) {
		insist(recovery == null || recovery.compareTo(CAUGHT_UP.multipliedBy(3)) < 0,
				"caught up only after " + recovery);
		portal.living().forEach(portal::tearDown);
		untilAll(portal, "TORN_DOWN");
		this.violations
			.addAll(Invariant.allViolations(installedPortal.observe(portal, this.acknowledged, Optional.empty())));
		report.judge(scenario, this.violations, Optional.ofNullable(recovery));
	}

	private void insist(boolean holds, String otherwise) {
		if (!holds) {
			this.violations.add(otherwise);
		}
	}

	private static Duration since(long nanoTime) {
		return Duration.ofNanos(System.nanoTime() - nanoTime);
	}

}
