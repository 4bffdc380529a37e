package io.ssmsandbox.emulator.agent;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.ssmsandbox.emulator.fixture.EmulatedSandbox;
import io.ssmsandbox.emulator.fixture.Variations;
import io.ssmsandbox.emulator.inventory.Instance;
import io.ssmsandbox.emulator.inventory.VpcEndpoint;
import io.ssmsandbox.emulator.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests when an agent tries to register, sleeps, connects and disconnects.
 */
class AgentHistoryTests {

	private static final Instant RUNNING = EmulatedSandbox.RUNNING;

	private final World world = EmulatedSandbox.worldAt(RUNNING);

	@Test
	void connectsWhenItsSystemHasBooted() {
		assertThat(agentAfter(Duration.ofSeconds(19)).registered()).isFalse();

		AgentStatus agentStatus = agentAfter(Duration.ofSeconds(41));

		assertThat(agentStatus.registered()).isTrue();
		assertThat(agentStatus.online()).isTrue();
		assertThat(agentStatus.connected()).isTrue();
	}

	@Test
	void sleepsExactlyFiveMinutesWhenItWasFasterThanItsEndpoint() {
		endpoint(EmulatedSandbox.SSM, VpcEndpoint.State.PENDING);
		pass(Duration.ofMinutes(1));
		Instant firstTry = tries().get(0);
		endpoint(EmulatedSandbox.SSM, VpcEndpoint.State.AVAILABLE);

		assertThat(agentAt(firstTry.plusSeconds(299)).connected()).isFalse();
		assertThat(agentAt(firstTry.plusSeconds(299)).obstacle()).contains("sleeps");
		assertThat(agentAt(firstTry.plusSeconds(300)).connected()).isTrue();
	}

	@Test
	void sleepsLongerAndLongerWhileNothingAnswers() {
		endpoint(EmulatedSandbox.SSM, VpcEndpoint.State.DELETING);

		pass(Duration.ofHours(12));

		List<Long> sleeps = sleeps();
		assertThat(sleeps.get(0)).isEqualTo(300);
		assertThat(sleeps.subList(1, 4)).allSatisfy((sleep) -> assertThat(sleep).isBetween(540L, 600L));
		assertThat(sleeps.subList(4, 7)).allSatisfy((sleep) -> assertThat(sleep).isBetween(1080L, 1200L));
		assertThat(sleeps.subList(7, 10)).allSatisfy((sleep) -> assertThat(sleep).isBetween(2160L, 2400L));
		assertThat(sleeps.subList(10, sleeps.size())).hasSizeGreaterThan(3)
			.allSatisfy((sleep) -> assertThat(sleep).isBetween(3240L, 3600L));
	}

	@Test
	void remembersNoMoreTriesThanAConsoleHolds() {
		endpoint(EmulatedSandbox.SSM, VpcEndpoint.State.DELETING);

		pass(Duration.ofDays(3000));

		assertThat(tries()).hasSizeBetween(200, 600).isSorted();
		assertThat(tries()).last()
			.satisfies((last) -> assertThat(last).isBetween(this.world.now().minus(Duration.ofHours(1)),
					this.world.now()));
		endpoint(EmulatedSandbox.SSM, VpcEndpoint.State.AVAILABLE);
		assertThat(agentAfter(Duration.ofSeconds(0)).connected()).isFalse();
		assertThat(agentAfter(Duration.ofHours(1)).connected()).isTrue();
	}

	@Test
	void opensItsChannelWithinFortyMinutesAfterAnyOutage() {
		endpoint(EmulatedSandbox.SSMMESSAGES, VpcEndpoint.State.DELETING);
		pass(Duration.ofDays(3000));
		assertThat(agentAfter(Duration.ofSeconds(0)).connected()).isFalse();

		endpoint(EmulatedSandbox.SSMMESSAGES, VpcEndpoint.State.AVAILABLE);

		assertThat(agentAfter(Duration.ofMinutes(40)).connected()).isTrue();
	}

	@Test
	void sleepsHalfAnHourEachTimeItIsDenied() {
		this.world.iam().roles().change(EmulatedSandbox.ROLE, (role) -> role.withManagedPolicies(List.of()));

		pass(Duration.ofHours(5));

		assertThat(sleeps()).hasSizeGreaterThan(8)
			.allSatisfy((sleep) -> assertThat(sleep).isBetween(1500L, 1800L))
			.doesNotHaveDuplicates();
	}

	@Test
	void treatsMissingCredentialsAsADenial() {
		this.world.region(EmulatedSandbox.REGION)
			.instances()
			.change(EmulatedSandbox.INSTANCE, Variations::withoutProfile);

		pass(Duration.ofHours(1));

		assertThat(sleeps()).allSatisfy((sleep) -> assertThat(sleep).isBetween(1500L, 1800L));
		assertThat(log()).anyMatch((line) -> line.contains("no EC2 instance role found"));
	}

	@Test
	void wakesAtAReboot() {
		endpoint(EmulatedSandbox.SSM, VpcEndpoint.State.PENDING);
		pass(Duration.ofMinutes(1));
		endpoint(EmulatedSandbox.SSM, VpcEndpoint.State.AVAILABLE);
		pass(Duration.ofMinutes(2));
		assertThat(agentAfter(Duration.ofSeconds(0)).connected()).isFalse();

		reboot();

		assertThat(agentAfter(Duration.ofSeconds(19)).connected()).isFalse();
		assertThat(agentAfter(Duration.ofSeconds(41)).connected()).isTrue();
	}

	@Test
	void staysRegisteredThroughAReboot() {
		pass(Duration.ofHours(1));

		reboot();

		AgentStatus agentStatus = agentAfter(Duration.ofSeconds(5));
		assertThat(agentStatus.registered()).isTrue();
		assertThat(agentStatus.connected()).isFalse();
		assertThat(agentAfter(Duration.ofMinutes(1)).connected()).isTrue();
	}

	@Test
	void findsItsChannelsEndpointWithinSecondsOfRegistering() {
		endpoint(EmulatedSandbox.SSMMESSAGES, VpcEndpoint.State.PENDING);
		assertThat(agentAfter(Duration.ofSeconds(42)).connected()).isFalse();
		assertThat(agentAfter(Duration.ofSeconds(0)).online()).isTrue();

		endpoint(EmulatedSandbox.SSMMESSAGES, VpcEndpoint.State.AVAILABLE);

		assertThat(agentAfter(Duration.ofSeconds(40)).connected()).isTrue();
	}

	@Test
	void triesItsChannelLessAndLessOftenDownToOnceIn40Minutes() {
		endpoint(EmulatedSandbox.SSMMESSAGES, VpcEndpoint.State.PENDING);
		pass(Duration.ofHours(10));
		endpoint(EmulatedSandbox.SSMMESSAGES, VpcEndpoint.State.AVAILABLE);
		Instant opened = this.world.now();

		long connectedAfter = IntStream.rangeClosed(0, 41)
			.filter((minute) -> agentAt(opened.plusSeconds(60L * minute)).connected())
			.findFirst()
			.orElseThrow();

		assertThat(connectedAfter).isBetween(1L, 40L);
	}

	@Test
	void isLostAndFoundWithItsEndpoint() {
		pass(Duration.ofHours(1));
		endpoint(EmulatedSandbox.SSM, VpcEndpoint.State.DELETING);
		pass(Duration.ofMinutes(11));
		AgentStatus lost = agentAfter(Duration.ZERO);
		endpoint(EmulatedSandbox.SSM, VpcEndpoint.State.AVAILABLE);

		AgentStatus found = agentAfter(Duration.ofMinutes(5));

		assertThat(lost.online()).isFalse();
		assertThat(lost.registered()).isTrue();
		assertThat(found.online()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(doubles = { 1, 20, 500 })
	void livesAsManyTimesFasterAsItsWorldRuns(double speed) {
		this.world.region(EmulatedSandbox.REGION)
			.instances()
			.change(EmulatedSandbox.INSTANCE, (instance) -> Variations.atSpeed(instance, speed));
		long realMillis = Duration.ofSeconds(41).toMillis();

		assertThat(agentAfter(Duration.ofMillis((long) (19_000 / speed))).connected()).isFalse();
		assertThat(agentAfter(Duration.ofMillis((long) (realMillis / speed))).connected()).isTrue();
	}

	@Test
	void isIndependentOfTheNumberOfReads() {
		World unseen = EmulatedSandbox.worldAt(RUNNING);
		endpoint(EmulatedSandbox.SSM, VpcEndpoint.State.PENDING);
		unseen.region(EmulatedSandbox.REGION)
			.endpoints()
			.change(EmulatedSandbox.SSM, (endpoint) -> endpoint.in(VpcEndpoint.State.PENDING));
		for (int minute = 0; minute < 60; minute++) {
			agentAfter(Duration.ofMinutes(1));
		}
		unseen.advanceTo(this.world.now());

		assertThat(log(unseen)).isEqualTo(log());
	}

	@Test
	void saysInItsLogWhyItFailedAndHowLongItSleeps() {
		endpoint(EmulatedSandbox.SSM, VpcEndpoint.State.PENDING);

		pass(Duration.ofMinutes(1));

		assertThat(log()).anyMatch((line) -> line.contains("Post \"https://ssm.ap-northeast-1.amazonaws.com/\""))
			.anyMatch((line) -> line.startsWith("(emulator)") && line.contains("is pending"))
			.anyMatch((line) -> line.endsWith("Sleeping for 5m0s before retrying retrieve credentials"));
	}

	@Test
	void writesNothingWithoutAnAgent() {
		String minimal = "/aws/service/ami-amazon-linux-latest/al2023-ami-minimal-kernel-default-x86_64";
		this.world.region(EmulatedSandbox.REGION)
			.instances()
			.change(EmulatedSandbox.INSTANCE,
					(instance) -> Variations.withImage(instance, EmulatedSandbox.imageId(minimal)));

		pass(Duration.ofHours(1));

		assertThat(log()).isEmpty();
	}

	private void endpoint(String id, VpcEndpoint.State state) {
		this.world.region(EmulatedSandbox.REGION).endpoints().change(id, (endpoint) -> endpoint.in(state));
		this.world.advanceTo(this.world.now());
	}

	private void reboot() {
		this.world.region(EmulatedSandbox.REGION)
			.instances()
			.change(EmulatedSandbox.INSTANCE, (instance) -> instance.rebooted(this.world.now()));
	}

	private void pass(Duration duration) {
		this.world.advanceTo(this.world.now().plus(duration));
	}

	private AgentStatus agentAfter(Duration duration) {
		return agentAt(this.world.now().plus(duration));
	}

	private AgentStatus agentAt(Instant instant) {
		this.world.advanceTo(instant);
		return this.world.agents().agentsOfRegion(EmulatedSandbox.REGION).on(instance(this.world), instant);
	}

	private static Instance instance(World world) {
		return world.region(EmulatedSandbox.REGION).instances().get(EmulatedSandbox.INSTANCE);
	}

	private List<Instant> tries() {
		return this.world.agents()
			.agentsOfRegion(EmulatedSandbox.REGION)
			.log(instance(this.world), this.world.now())
			.stream()
			.filter((line) -> line.text().contains("Sleeping for"))
			.map(AgentLogLine::at)
			.toList();
	}

	private List<Long> sleeps() {
		List<Instant> tries = tries();
		List<Long> sleeps = new ArrayList<>();
		for (int index = 1; index < tries.size(); index++) {
			sleeps.add(Duration.between(tries.get(index - 1), tries.get(index)).toSeconds());
		}
		return sleeps;
	}

	private List<String> log() {
		return log(this.world);
	}

	private static List<String> log(World world) {
		return world.agents()
			.agentsOfRegion(EmulatedSandbox.REGION)
			.log(instance(world), world.now())
			.stream()
			.map(AgentLogLine::text)
			.toList();
	}

}
