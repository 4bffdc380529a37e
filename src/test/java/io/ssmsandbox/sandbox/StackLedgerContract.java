package io.ssmsandbox.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

import io.ssmsandbox.cloud.StackId;
import io.ssmsandbox.cloud.StackName;
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
 * What {@link StackLedger} and {@link StrayStacks} promise on every database.
 */
abstract class StackLedgerContract {

	private static final String TOKYO = "ap-northeast-1";

	private static final StackId OTHER = new StackId("arn:aws:cloudformation:eu-west-1:000000000000:stack/other/1");

	private Sandboxes sandboxes;

	private StackLedger ledger;

	private StrayStacks strays;

	abstract DataSource dataSource();

	@BeforeEach
	void prepare() {
		DataSource dataSource = dataSource();
		Flyway.configure().dataSource(dataSource).cleanDisabled(false).load().clean();
		Flyway.configure().dataSource(dataSource).load().migrate();
		JdbcClient jdbc = JdbcClient.create(dataSource);
		this.sandboxes = SandboxesInMemory.create(dataSource, Clock.fixed(T0, ZoneOffset.UTC));
		this.ledger = new StackLedger(jdbc);
		this.strays = new StrayStacks(jdbc);
	}

	@Test
	void knowsNoRegionWhereNothingEverWas() {
		assertThat(this.ledger.regions(T0)).isEmpty();
	}

	@Test
	void knowsTheRegionsOfLiveSandboxesHoweverOld() {
		in(SandboxState.READY);

		assertThat(this.ledger.regions(T0.plus(Duration.ofDays(365)))).containsExactly(TOKYO);
	}

	@Test
	void knowsARegionForAWhileAfterItsLastLease() {
		Instant end = in(SandboxState.TORN_DOWN).lease().expiresAt();

		assertThat(this.ledger.regions(end.minusSeconds(1))).containsExactly(TOKYO);
		assertThat(this.ledger.regions(end)).isEmpty();
	}

	@Test
	void knowsTheRegionsOfStraysUntilTheyAreGone() {
		this.strays.add(aStray(OTHER, T0));

		assertThat(this.ledger.regions(T0)).containsExactly("eu-west-1");
	}

	@Test
	void expectsTheStacksOfLiveSandboxesOnly() {
		Sandbox ready = in(SandboxState.READY);

		assertThat(this.ledger.expected(TOKYO)).isEqualTo(Map.of(STACK_ID, ready.id()));
		assertThat(this.ledger.expected("eu-west-1")).isEmpty();
		this.sandboxes.update(ready.id(), (sandbox) -> sandbox.vanished(TestSandboxes.message("x"), T0));
		assertThat(this.ledger.expected(TOKYO)).isEmpty();
	}

	@Test
	void expectsNoStackBeforeItsIdIsKnown() {
		in(SandboxState.REQUESTED);

		assertThat(this.ledger.expected(TOKYO)).isEmpty();
	}

	@Test
	void knowsWhichStacksAreOrWereASandboxs() {
		in(SandboxState.TORN_DOWN);

		assertThat(this.ledger.ours(List.of(STACK_ID, OTHER))).containsExactly(STACK_ID);
		assertThat(this.ledger.ours(List.of())).isEmpty();
	}

	@Test
	void keepsAStrayAsItWasFirstSeen() {
		StrayStack first = aStray(OTHER, T0);

		assertThat(this.strays.add(first)).isTrue();
		assertThat(this.strays.add(aStray(OTHER, T0.plusSeconds(60)))).isFalse();

		assertThat(this.strays.oldest(9)).containsExactly(first);
		assertThat(this.strays.in("eu-west-1")).isEqualTo(Set.of(OTHER));
		assertThat(this.strays.in(TOKYO)).isEmpty();
	}

	@Test
	void listsThoseSeenFirstAndCountsAll() {
		StrayStack late = aStray(OTHER, T0.plusSeconds(60));
		StrayStack early = new StrayStack(STACK_ID, new StackName("ssm-sandbox-early"), TOKYO, null, null, T0);
		this.strays.add(late);
		this.strays.add(early);

		assertThat(this.strays.oldest(1)).containsExactly(early);
		assertThat(this.strays.count()).isEqualTo(2);
		this.strays.remove(STACK_ID);
		assertThat(this.strays.oldest(9)).containsExactly(late);
	}

	private Sandbox in(SandboxState state) {
		SandboxId id = this.sandboxes.request(SandboxId.random(), aRequest("thin-ssm"), aTemplate(), 16).id();
		return this.sandboxes.update(id, (requested) -> TestSandboxes.advance(requested, state));
	}

	private static StrayStack aStray(StackId id, Instant seen) {
		return new StrayStack(id, new StackName("ssm-sandbox-other"), "eu-west-1", "not-even-an-id", "somebody", seen);
	}

}
