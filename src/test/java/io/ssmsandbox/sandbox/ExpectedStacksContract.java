package io.ssmsandbox.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

import io.ssmsandbox.aws.StackId;
import io.ssmsandbox.aws.StackName;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static io.ssmsandbox.sandbox.TestSandboxes.STACK_ID;
import static io.ssmsandbox.sandbox.TestSandboxes.T0;
import static io.ssmsandbox.sandbox.TestSandboxes.aRequest;
import static io.ssmsandbox.sandbox.TestSandboxes.aTemplate;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests {@link ExpectedStacks} and {@link OrphanStacks} on every database.
 */
abstract class ExpectedStacksContract {

	private static final String TOKYO = "ap-northeast-1";

	private static final StackId OTHER = new StackId("arn:aws:cloudformation:eu-west-1:000000000000:stack/other/1");

	private Sandboxes sandboxes;

	private ExpectedStacks expectedStacks;

	private OrphanStacks orphans;

	abstract DataSource dataSource();

	@BeforeEach
	void prepare() {
		DataSource dataSource = dataSource();
		Flyway.configure().dataSource(dataSource).cleanDisabled(false).load().clean();
		Flyway.configure().dataSource(dataSource).load().migrate();
		JdbcClient jdbc = JdbcClient.create(dataSource);
		this.sandboxes = SandboxesInMemory.create(dataSource, Clock.fixed(T0, ZoneOffset.UTC));
		this.expectedStacks = new ExpectedStacks(jdbc);
		this.orphans = new OrphanStacks(jdbc);
	}

	@Test
	void knowsNoRegionWhereNothingEverWas() {
		assertThat(this.expectedStacks.findRegions(T0)).isEmpty();
	}

	@Test
	void knowsTheRegionsOfLiveSandboxesHoweverOld() {
		in(SandboxState.READY);

		assertThat(this.expectedStacks.findRegions(T0.plus(Duration.ofDays(365)))).containsExactly(TOKYO);
	}

	@Test
	void knowsARegionForAWhileAfterItsLastLease() {
		Instant end = in(SandboxState.TORN_DOWN).lease().expiresAt();

		assertThat(this.expectedStacks.findRegions(end.minusSeconds(1))).containsExactly(TOKYO);
		assertThat(this.expectedStacks.findRegions(end)).isEmpty();
	}

	@Test
	void knowsTheRegionsOfOrphansUntilTheyAreGone() {
		this.orphans.add(anOrphan(OTHER, T0));

		assertThat(this.expectedStacks.findRegions(T0)).containsExactly("eu-west-1");
	}

	@Test
	void expectsTheStacksOfLiveSandboxesOnly() {
		Sandbox ready = in(SandboxState.READY);

		assertThat(this.expectedStacks.findExpected(TOKYO)).isEqualTo(Map.of(STACK_ID, ready.id()));
		assertThat(this.expectedStacks.findExpected("eu-west-1")).isEmpty();
		this.sandboxes.update(ready.id(), (sandbox) -> sandbox.deletedOutside(TestSandboxes.message("x"), T0));
		assertThat(this.expectedStacks.findExpected(TOKYO)).isEmpty();
	}

	@Test
	void expectsNoStackBeforeItsIdIsKnown() {
		in(SandboxState.REQUESTED);

		assertThat(this.expectedStacks.findExpected(TOKYO)).isEmpty();
	}

	@Test
	void knowsWhichStacksAreOrWereASandboxs() {
		in(SandboxState.TORN_DOWN);

		assertThat(this.expectedStacks.filterOwned(List.of(STACK_ID, OTHER))).containsExactly(STACK_ID);
		assertThat(this.expectedStacks.filterOwned(List.of())).isEmpty();
	}

	@Test
	void keepsAnOrphanAsItWasFirstSeen() {
		OrphanStack first = anOrphan(OTHER, T0);

		assertThat(this.orphans.add(first)).isTrue();
		assertThat(this.orphans.add(anOrphan(OTHER, T0.plusSeconds(60)))).isFalse();

		assertThat(this.orphans.findOldest(9)).containsExactly(first);
		assertThat(this.orphans.findIds("eu-west-1")).isEqualTo(Set.of(OTHER));
		assertThat(this.orphans.findIds(TOKYO)).isEmpty();
	}

	@Test
	void listsThoseSeenFirstAndCountsAll() {
		OrphanStack late = anOrphan(OTHER, T0.plusSeconds(60));
		OrphanStack early = new OrphanStack(STACK_ID, new StackName("ssm-sandbox-early"), TOKYO, null, null, T0);
		this.orphans.add(late);
		this.orphans.add(early);

		assertThat(this.orphans.findOldest(1)).containsExactly(early);
		assertThat(this.orphans.count()).isEqualTo(2);
		this.orphans.remove(STACK_ID);
		assertThat(this.orphans.findOldest(9)).containsExactly(late);
	}

	private Sandbox in(SandboxState state) {
		SandboxId id = this.sandboxes.request(SandboxId.random(), aRequest("thin-ssm"), aTemplate(), 16).id();
		return this.sandboxes.update(id, (requested) -> TestSandboxes.advance(requested, state));
	}

	private static OrphanStack anOrphan(StackId id, Instant seen) {
		return new OrphanStack(id, new StackName("ssm-sandbox-other"), "eu-west-1", "not-even-an-id", "ann", seen);
	}

}
