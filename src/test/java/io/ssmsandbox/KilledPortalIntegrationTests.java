package io.ssmsandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.awssdk.services.cloudformation.model.StackSummary;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills the running portal as the kernel would, again and again, and starts it on what is
 * left. The moments are random: {@code -Dkill.seed} draws those again that a run has
 * printed, {@code -Dkill.rounds} asks for more of them.
 */
@Tag("slow")
class KilledPortalIntegrationTests {

	private static final String REGION = "ap-northeast-1";

	private static final int SANDBOXES = 3;

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static final int ROUNDS = Integer.getInteger("kill.rounds", 2);

	private static final long SEED = Long.getLong("kill.seed", System.nanoTime());

	private final Random random = new Random(SEED);

	private final Set<String> acknowledged = Collections.synchronizedSet(new LinkedHashSet<>());

	@TempDir
	private Path folder;

	private int names;

	/** When the portal is killed. */
	enum Moment {

		/** While requests come in, the first of which was just acknowledged. */
		AFTER_POST("READY", 1000),

		LAUNCHING("READY", 6000),

		TEARING_DOWN("TORN_DOWN", 6000);

		/** Where the sandboxes are on their way to. */
		private final String goal;

		/** Less than the way takes at the emulator's speed. */
		private final int longestMillis;

		Moment(String goal, int longestMillis) {
			this.goal = goal;
			this.longestMillis = longestMillis;
		}

	}

	@ParameterizedTest
	@EnumSource
	void losesAndDoublesNothingWhereverItIsKilled(Installation.Layout layout) throws Exception {
		System.out.printf("%s, -Dkill.seed=%d%n", layout, SEED);
		try (Installation portal = Installation.start(layout, this.folder)) {
			for (int round = 0; round < ROUNDS; round++) {
				for (Moment moment : Moment.values()) {
					killAndStart(portal, moment);

					assertThat(portal.addresses()).containsAll(this.acknowledged);
					runToTheEnd(portal, moment);
				}
			}

			assertThat(this.acknowledged).hasSizeGreaterThanOrEqualTo(ROUNDS * (1 + 2 * SANDBOXES));
			assertOneStackEach(portal);
			portal.all().forEach((sandbox) -> assertEveryEventOnce(portal, sandbox));
		}
	}

	private void killAndStart(Installation portal, Moment moment) throws Exception {
		List<String> sandboxes = bringTo(moment, portal);
		CompletableFuture<Void> more = (moment == Moment.AFTER_POST)
				? CompletableFuture.runAsync(() -> requestUntilKilled(portal))
				: CompletableFuture.completedFuture(null);
		int delay = this.random.nextInt(moment.longestMillis);
		TimeUnit.MILLISECONDS.sleep(delay);
		int eventsBefore = events(portal, sandboxes);
		portal.kill();
		more.join();

		portal.start();

		Duration listening = portal.age();
		while (events(portal, sandboxes) == eventsBefore && !areAt(moment.goal, portal, sandboxes)) {
			TimeUnit.MILLISECONDS.sleep(20);
			assertThat(portal.age()).as(portal.log()).isLessThan(PATIENCE);
		}
		System.out.printf(
				"%s + %d ms: killed; started again it listens after %d ms, progress is seen after %d ms"
						+ " (%d ms of processor time)%n",
				moment, delay, listening.toMillis(), portal.age().toMillis(), portal.processorTime().toMillis());
	}

	/**
	 * New sandboxes that have come as far as this.
	 */
	private List<String> bringTo(Moment moment, Installation portal) throws IOException {
		List<String> sandboxes = new ArrayList<>();
		for (int number = 0; number < ((moment == Moment.AFTER_POST) ? 1 : SANDBOXES); number++) {
			sandboxes.add(request(portal));
		}
		switch (moment) {
			case AFTER_POST -> {
			}
			case LAUNCHING -> sandboxes.forEach((sandbox) -> portal.await(sandbox, "LAUNCHING"));
			case TEARING_DOWN -> {
				sandboxes.forEach((sandbox) -> assertReaches(portal, sandbox, "READY"));
				sandboxes.forEach(portal::tearDown);
			}
		}
		return sandboxes;
	}

	private void requestUntilKilled(Installation portal) {
		try {
			for (int number = 1; number < SANDBOXES; number++) {
				request(portal);
			}
		}
		catch (IOException ex) {
			// Killed before it acknowledged, so it owes nothing.
		}
	}

	private String request(Installation portal) throws IOException {
		this.names++;
		String sandbox = portal.request("killed-" + this.names, REGION);
		this.acknowledged.add(sandbox);
		return sandbox;
	}

	private static boolean areAt(String phase, Installation portal, List<String> sandboxes) {
		return sandboxes.stream().allMatch((sandbox) -> portal.phase(sandbox).equals(phase));
	}

	private static int events(Installation portal, List<String> sandboxes) {
		return sandboxes.stream().mapToInt((sandbox) -> portal.events(sandbox).size()).sum();
	}

	private static void runToTheEnd(Installation portal, Moment moment) {
		List<String> living = portal.living();
		living.forEach((sandbox) -> assertReaches(portal, sandbox, moment.goal));
		living.forEach(portal::tearDown);
		living.forEach((sandbox) -> assertReaches(portal, sandbox, "TORN_DOWN"));
	}

	private static void assertReaches(Installation portal, String sandbox, String phase) {
		JsonNode view = portal.await(sandbox, phase);
		assertThat(view.path("phase").asString()).as(view.toString()).isEqualTo(phase);
	}

	/**
	 * Every stack there ever was belongs to one sandbox, every sandbox had one, and none
	 * is left.
	 */
	private static void assertOneStackEach(Installation portal) {
		List<StackSummary> stacks = aws(portal,
				(client) -> client.listStacksPaginator().stackSummaries().stream().toList());
		List<String> known = new ArrayList<>();
		portal.all().forEach((sandbox) -> known.add(sandbox.path("stackId").asString()));

		assertThat(stacks).extracting(StackSummary::stackId).containsExactlyInAnyOrderElementsOf(known);
		assertThat(stacks).extracting(StackSummary::stackStatus).containsOnly(StackStatus.DELETE_COMPLETE);
	}

	private static void assertEveryEventOnce(Installation portal, JsonNode sandbox) {
		List<JsonNode> told = portal.events("/stacks/" + sandbox.path("id").asString());
		List<StackEvent> happened = new ArrayList<>(aws(portal,
				(client) -> client
					.describeStackEventsPaginator((request) -> request.stackName(sandbox.path("stackId").asString()))
					.stackEvents()
					.stream()
					.toList()));
		Collections.reverse(happened);

		assertThat(told).extracting((event) -> event.path("sequence").asLong())
			.containsExactlyElementsOf(LongStream.rangeClosed(1, told.size()).boxed().toList());
		assertThat(told).filteredOn((event) -> event.path("type").asString().equals("stack-event"))
			.extracting((event) -> event.path("eventId").asString())
			.containsExactlyElementsOf(happened.stream().map(StackEvent::eventId).toList());
	}

	private static <T> T aws(Installation portal, Function<CloudFormationClient, T> question) {
		try (CloudFormationClient client = CloudFormationClient.builder()
			.endpointOverride(portal.aws())
			.region(Region.of(REGION))
			.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
			.build()) {
			return question.apply(client);
		}
	}

}
