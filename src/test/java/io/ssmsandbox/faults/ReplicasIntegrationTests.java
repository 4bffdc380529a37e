package io.ssmsandbox.faults;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.ssmsandbox.faults.crash.CrashPoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests two portals on one PostgreSQL and one AWS.
 */
@FaultRun
class ReplicasIntegrationTests {

	private static final int SANDBOXES = 4;

	/**
	 * How long one of them is suspended; longer than the other waits before it takes
	 * over.
	 */
	private static final int FROZEN_SECONDS = Integer.getInteger("faults.frozen", 60);

	private static final int RACES = RandomDose.of(20, 5);

	private final List<String> acknowledged = new ArrayList<>();

	@TempDir
	private Path folder;

	private InstalledPortal installedPortal;

	private Portal first;

	private Portal second;

	@BeforeEach
	void start() {
		this.installedPortal = InstalledPortal.of(Layout.POSTGRES, this.folder);
		this.first = this.installedPortal.startPortal();
		this.second = this.installedPortal.startPortal();
	}

	@AfterEach
	void stop() {
		this.installedPortal.close();
	}

	@Test
	void serveEverySandboxAndShareTheWork(Report report) throws IOException {
		request(this.first, SANDBOXES / 2);
		request(this.second, SANDBOXES / 2);

		this.acknowledged.forEach((sandbox) -> this.second.await(sandbox, "READY"));

		for (Portal portal : List.of(this.first, this.second)) {
			for (String sandbox : this.acknowledged) {
				assertThat(portal.phase(sandbox)).isEqualTo("READY");
				assertThat(text(portal, "/sandboxes/" + id(sandbox), "text/html")).contains(id(sandbox));
			}
			assertThat(portal.process().log()).as("its share of the work").contains(" is LAUNCHING");
		}
		List<CompletableFuture<List<Long>>> streams = this.acknowledged.stream()
			.flatMap((sandbox) -> Stream.of(this.first, this.second).map((portal) -> follow(portal, sandbox)))
			.toList();
		tearDownAll(this.second);
		streams.forEach(
				(stream) -> assertThat(stream.join()).as("numbers of a stream").isSorted().doesNotHaveDuplicates());
		report.judge("replicas: share the work", observe(this.first, Optional.empty()));
	}

	@Test
	void carryOnWhenOneIsKilled(Report report) throws IOException {
		request(this.first, SANDBOXES);
		this.first.kill();
		long killed = System.nanoTime();
		Map<String, Long> owed = this.installedPortal.database().underWay();

		untilProgressOfAll(owed);
		Duration recovery = Duration.ofNanos(System.nanoTime() - killed);
		this.acknowledged.forEach((sandbox) -> this.second.await(sandbox, "READY"));
		tearDownAll(this.second);

		report.judge("replicas: one is killed", observe(this.second, Optional.of(recovery)));
	}

	@Test
	void carryOnWhenOneIsFrozenAndComesBack(Report report) throws Exception {
		request(this.first, SANDBOXES);
		TimeUnit.MILLISECONDS.sleep(new RandomDose("frozen").upTo(3000));
		this.first.process().freeze();
		TimeUnit.SECONDS.sleep(FROZEN_SECONDS);
		this.acknowledged.forEach((sandbox) -> this.second.await(sandbox, "READY"));
		this.first.process().thaw();
		TimeUnit.SECONDS.sleep(5);

		this.acknowledged.forEach((sandbox) -> assertThat(this.first.phase(sandbox)).isEqualTo("READY"));
		tearDownAll(this.first);

		report.judge("replicas: one is frozen", observe(this.first, Optional.empty()));
	}

	@Test
	@Tag("slow")
	void giveOnePrefixToOneOfTwo(Report report) throws Exception {
		for (int race = 0; race < RACES; race++) {
			String prefix = "race-" + race;
			CyclicBarrier start = new CyclicBarrier(2);
			List<HttpResponse<String>> answers = Stream.of(this.first, this.second)
				.map((portal) -> CompletableFuture.supplyAsync(() -> askAt(start, portal, prefix)))
				.toList()
				.stream()
				.map(CompletableFuture::join)
				.toList();
			List<Integer> codes = answers.stream().map(HttpResponse::statusCode).sorted().toList();
			report.judge("replicas: race for a prefix", codes.equals(List.of(202, 409)) ? List.of()
					: List.of("two requests for " + prefix + " were answered " + codes), Optional.empty());
			answers.stream()
				.flatMap((answer) -> answer.headers().firstValue("Location").stream())
				.forEach(this.acknowledged::add);
			// A sandbox that is torn down earlier never gets a stack, which is correct.
			this.acknowledged.forEach(this::untilLaunched);
			tearDownAll(this.first);
		}

		report.judge("replicas: race for a prefix", observe(this.second, Optional.empty()));
	}

	/**
	 * A process created the stack and died before it saved this. The teardown is
	 * requested before the other replica takes over.
	 */
	@Test
	void leaveNothingOfALaunchThatWasCutOffAndGivenUp(Report report) throws IOException {
		this.second.process().freeze();
		this.installedPortal.crashes().arm(CrashPoint.CREATE_ACCEPTED_NOT_READ, 1);
		String sandbox = this.first.request("given-up", InstalledPortal.REGION);
		assertThat(this.first.process().awaitEnd()).isEqualTo(137);
		this.installedPortal.crashes().disarm();
		this.second.process().thaw();
		this.acknowledged.add(sandbox);

		this.second.tearDown(sandbox);
		this.second.await(sandbox, "TORN_DOWN");

		report.judge("replicas: cut off and given up", observe(this.second, Optional.empty()));
	}

	private void request(Portal portal, int sandboxes) throws IOException {
		for (int number = 0; number < sandboxes; number++) {
			this.acknowledged.add(portal.request("shared-" + this.acknowledged.size(), InstalledPortal.REGION));
		}
	}

	private static HttpResponse<String> askAt(CyclicBarrier start, Portal portal, String prefix) {
		try {
			start.await();
			return portal.ask(prefix, InstalledPortal.REGION);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void untilLaunched(String sandbox) {
		long deadline = System.nanoTime() + Invariant.LONGEST_RECOVERY.toNanos();
		while (!this.first.get(sandbox).path("stackId").isString() && System.nanoTime() < deadline) {
			Pause.millis(50);
		}
	}

	private void untilProgressOfAll(Map<String, Long> owed) {
		long deadline = System.nanoTime() + 2 * Invariant.LONGEST_RECOVERY.toNanos();
		owed.forEach((id, stored) -> {
			while (this.second.events("/stacks/" + id).size() <= stored && System.nanoTime() < deadline) {
				Pause.millis(50);
			}
		});
	}

	private void tearDownAll(Portal portal) {
		portal.living().forEach(portal::tearDown);
		this.acknowledged.forEach((sandbox) -> portal.await(sandbox, "TORN_DOWN"));
	}

	private Observation observe(Portal portal, Optional<Duration> recovery) {
		return this.installedPortal.observe(portal, this.acknowledged, recovery);
	}

	/** Returns the event numbers of a stream after it has ended. */
	private static CompletableFuture<List<Long>> follow(Portal portal, String sandbox) {
		return CompletableFuture.supplyAsync(() -> text(portal, sandbox + "/events", "text/event-stream").lines()
			.filter((line) -> line.startsWith("id: "))
			.map((line) -> Long.parseLong(line.substring(4)))
			.toList());
	}

	private static String text(Portal portal, String path, String type) {
		try {
			return portal.send(HttpRequest.newBuilder(portal.uri(path)).header("Accept", type)).body();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String id(String sandbox) {
		return sandbox.substring("/stacks/".length());
	}

}
