package io.ssmsandbox.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

import io.ssmsandbox.SettableClock;
import io.ssmsandbox.template.RenderedTemplate;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static io.ssmsandbox.sandbox.TestSandboxes.STACK_ID;
import static io.ssmsandbox.sandbox.TestSandboxes.T0;
import static io.ssmsandbox.sandbox.TestSandboxes.aRequest;
import static io.ssmsandbox.sandbox.TestSandboxes.aTemplate;
import static io.ssmsandbox.sandbox.TestSandboxes.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests the launch limits and the retention on every database.
 */
abstract class LimitsAndRetentionContract {

	private static final LimitProperties NONE = LimitProperties.NONE;

	private final SettableClock clock = new SettableClock(T0);

	private final List<Object> published = new ArrayList<>();

	private DataSource dataSource;

	private JdbcClient jdbc;

	abstract DataSource dataSource();

	@BeforeEach
	void prepare() {
		this.dataSource = dataSource();
		Flyway.configure().dataSource(this.dataSource).cleanDisabled(false).load().clean();
		Flyway.configure().dataSource(this.dataSource).load().migrate();
		this.jdbc = JdbcClient.create(this.dataSource);
	}

	@Test
	void refusesASandboxMoreThanThereMayBe() {
		Sandboxes sandboxes = limited(new LimitProperties(2, null, null, null, null, null));
		request(sandboxes, "first");
		request(sandboxes, "second");

		LimitExceededException refusal = refusal(sandboxes, "third", "local");

		assertThat(refusal.limitKind()).isEqualTo(LimitKind.LIVE);
		assertThat(refusal.value()).isEqualTo(2);
		assertThat(this.published).containsOnlyOnce(new RequestLimited(LimitKind.LIVE));
		assertThat(sandboxes.list(SandboxQuery.of(Set.of(), 10)).items()).hasSize(2);
	}

	@Test
	void refusesWithoutWaitingForALaunchThatIsBeingStored() {
		Sandboxes sandboxes = limited(new LimitProperties(1, null, null, null, null, null));
		request(sandboxes, "first");

		new TransactionTemplate(new DataSourceTransactionManager(this.dataSource)).executeWithoutResult((status) -> {
			this.jdbc.sql("select id from launch_turn where id = 1 for update").query(Integer.class).single();

			assertThat(CompletableFuture.supplyAsync(() -> refusal(sandboxes, "second", "local").limitKind()))
				.succeedsWithin(Duration.ofSeconds(20))
				.isEqualTo(LimitKind.LIVE);
		});
	}

	@Test
	void countsAgainAfterARestart() {
		request(limited(NONE), "first");
		request(limited(NONE), "second");

		assertThat(refusal(limited(new LimitProperties(2, null, null, null, null, null)), "third", "local").limitKind())
			.isEqualTo(LimitKind.LIVE);
	}

	@Test
	void countsNeitherWhatIsTornDownNorAFailedLaunchThatIsCleanedUp() {
		Sandboxes sandboxes = limited(new LimitProperties(1, 1, 1, null, null, null));
		SandboxId gone = request(sandboxes, "gone").id();
		sandboxes.update(gone, (sandbox) -> sandbox.tearDown(TestSandboxes.message("x"), T0).tornDown(T0));
		SandboxId failed = request(sandboxes, "failed").id();
		sandboxes.update(failed,
				(sandbox) -> sandbox.launching(STACK_ID, T0).launchFailed(TestSandboxes.cause("no"), T0));

		assertThat(refusal(sandboxes, "early", "local").limitKind()).isEqualTo(LimitKind.LIVE_PER_OWNER);
		sandboxes.update(failed, Sandbox::cleanedUp);

		assertThat(request(sandboxes, "later").isLive()).isTrue();
	}

	@Test
	void countsOwnersAndRegionsApart() {
		Sandboxes perOwner = limited(new LimitProperties(null, 1, null, null, null, null));
		request(perOwner, "mine");

		assertThat(refusal(perOwner, "mine-too", "local").limitKind()).isEqualTo(LimitKind.LIVE_PER_OWNER);
		request(perOwner, "theirs", "ops");

		LimitExceededException full = refusal(limited(new LimitProperties(null, null, 2, null, null, null)), "more",
				"ops");
		assertThat(full.limitKind()).isEqualTo(LimitKind.LIVE_PER_REGION);
		assertThat(full.message().inEnglish()).contains("2 sandboxes in ap-northeast-1");
	}

	@Test
	void saysWhenThereIsRoomForAnotherLaunch() {
		Sandboxes sandboxes = limited(new LimitProperties(null, null, null, 2, null, null));
		request(sandboxes, "first");
		this.clock.advance(Duration.ofSeconds(20));
		request(sandboxes, "second");
		this.clock.advance(Duration.ofSeconds(10));

		LimitExceededException refusal = refusal(sandboxes, "third", "local");

		assertThat(refusal.limitKind()).isEqualTo(LimitKind.LAUNCHES_PER_MINUTE);
		assertThat(refusal.retryAfterSeconds()).isEqualTo(30);
		this.clock.advance(Duration.ofSeconds(30));
		request(sandboxes, "third");
	}

	@Test
	void countsTheLaunchesOfAnHourForEachOwnerHoweverTheyEnded() {
		Sandboxes sandboxes = limited(new LimitProperties(null, null, null, null, 1, null));
		SandboxId first = request(sandboxes, "first").id();
		sandboxes.update(first, (sandbox) -> sandbox.tearDown(TestSandboxes.message("x"), T0).tornDown(T0));

		assertThat(refusal(sandboxes, "second", "local").limitKind()).isEqualTo(LimitKind.LAUNCHES_PER_OWNER_PER_HOUR);
		request(sandboxes, "theirs", "ops");
		this.clock.advance(Duration.ofHours(1));
		request(sandboxes, "second");
	}

	@Test
	void doesNotCountARequestThatWasNotStored() {
		Sandboxes sandboxes = limited(new LimitProperties(null, null, null, 2, null, null));
		request(sandboxes, "taken");
		assertThatExceptionOfType(PrefixTakenException.class).isThrownBy(() -> request(sandboxes, "taken"));

		assertThat(request(sandboxes, "free").isLive()).isTrue();
	}

	@Test
	void givesTheLastPlaceToOneOfManyWhoAskTwoReplicasAtOnce() throws Exception {
		LimitProperties three = new LimitProperties(3, null, null, null, null, null);
		List<Sandboxes> replicas = List.of(limited(three), limited(three));
		ExecutorService senders = Executors.newFixedThreadPool(8);
		List<Callable<@Nullable LimitKind>> requests = new ArrayList<>();
		for (int i = 0; i < 16; i++) {
			Sandboxes replica = replicas.get(i % 2);
			String prefix = "race-" + i;
			requests.add(() -> outcome(replica, prefix));
		}

		List<Future<@Nullable LimitKind>> outcomes = senders.invokeAll(requests);
		senders.shutdown();

		List<@Nullable LimitKind> refused = new ArrayList<>();
		for (Future<@Nullable LimitKind> outcome : outcomes) {
			refused.add(outcome.get());
		}
		assertThat(refused).filteredOn((limitKind) -> limitKind == null).hasSize(3);
		assertThat(refused).filteredOn((limitKind) -> limitKind == LimitKind.LIVE).hasSize(13);
		assertThat(this.jdbc.sql("select count(*) from sandbox").query(Long.class).single()).isEqualTo(3);
	}

	private static @Nullable LimitKind outcome(Sandboxes replica, String prefix) {
		try {
			request(replica, prefix);
			return null;
		}
		catch (LimitExceededException ex) {
			return ex.limitKind();
		}
	}

	@Test
	void locksNothingWithoutALimit() {
		Sandboxes sandboxes = limited(new LimitProperties(null, null, null, null, null, 100));

		new TransactionTemplate(new DataSourceTransactionManager(this.dataSource)).executeWithoutResult((status) -> {
			this.jdbc.sql("select id from launch_turn for update").query(Integer.class).single();
			assertThat(inOtherThread(() -> request(sandboxes, "free")).isLive()).isTrue();
		});
	}

	private static <T> T inOtherThread(Callable<T> action) {
		ExecutorService thread = Executors.newSingleThreadExecutor();
		try {
			return thread.submit(action).get();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
		finally {
			thread.shutdown();
		}
	}

	@Test
	void retiresWhatWasTornDownLongAgoAndKeepsItsReceipt() {
		Sandboxes sandboxes = limited(NONE);
		SandboxId old = tornDown(sandboxes, "old", T0);
		Receipt before = sandboxes.receipt(sandboxes.get(old));

		retention().run();
		assertThat(sandboxes.get(old).isRetired()).isFalse();
		this.clock.advance(Duration.ofDays(90).plusSeconds(1));
		SandboxId recent = tornDown(sandboxes, "recent", this.clock.instant());
		SandboxId live = request(sandboxes, "live").id();
		long version = sandboxes.get(old).version();
		retention().run();

		Sandbox retired = sandboxes.get(old);
		assertThat(retired.isRetired()).isTrue();
		assertThat(retired.version()).isGreaterThan(version);
		assertThat(sandboxes.readTimeline(retired)).isEmpty();
		assertThatExceptionOfType(SandboxRetiredException.class).isThrownBy(() -> sandboxes.template(old));
		assertThat(sandboxes.receipt(retired).lines()).isEqualTo(before.lines()).isNotEmpty();
		assertThat(sandboxes.receipt(retired).wishes()).isEqualTo(before.wishes());
		for (SandboxId kept : List.of(recent, live)) {
			assertThat(sandboxes.get(kept).isRetired()).isFalse();
			assertThat(sandboxes.readTimeline(sandboxes.get(kept))).isNotEmpty();
			assertThat(sandboxes.template(kept)).isEqualTo(aTemplate());
		}
		assertThat(sandboxes.list(SandboxQuery.of(Set.of(), 10)).items()).extracting(Sandbox::id)
			.containsExactlyInAnyOrder(old, recent, live);
	}

	@Test
	void retiresMoreThanOneTransactionHolds() {
		Sandboxes sandboxes = limited(NONE);
		for (int i = 0; i < 60; i++) {
			tornDown(sandboxes, "old-" + i, T0);
		}
		this.clock.advance(Duration.ofDays(91));

		retention().run();
		retention().run();

		assertThat(this.jdbc.sql("select count(*) from sandbox_event").query(Long.class).single()).isZero();
		assertThat(
				this.jdbc.sql("select count(*) from receipt where retired_at is not null").query(Long.class).single())
			.isEqualTo(60);
	}

	@Test
	void forgetsTheKeyOfARetiredSandboxSoThatItLaunchesAgain() {
		Sandboxes sandboxes = limited(NONE);
		IdempotencyKey key = new IdempotencyKey(new Owner("local"), "again", "0123456789abcdef".repeat(4));
		SandboxId first = SandboxId.random();
		sandboxes.request(first, aRequest("first"), aTemplate(), 16, key);
		sandboxes.update(first, (sandbox) -> sandbox.tearDown(TestSandboxes.message("x"), T0).tornDown(T0));
		this.clock.advance(Duration.ofDays(91));
		assertThat(sandboxes.findByKey(key)).map(Sandbox::id).contains(first);

		retention().run();

		assertThat(sandboxes.findByKey(key)).isEmpty();
		assertThat(sandboxes.request(SandboxId.random(), aRequest("first"), aTemplate(), 16, key).isLive()).isTrue();
	}

	@Test
	void deletesATemplateThatWasNotUsedForADayAndThatNoSandboxHas() {
		Sandboxes sandboxes = limited(NONE);
		tornDown(sandboxes, "old", T0);
		this.clock.advance(Duration.ofDays(91));
		RenderedTemplate later = new RenderedTemplate("Resources: {Later: {}}", aTemplate().parameters(),
				aTemplate().tags(), aTemplate().capabilities());
		SandboxId second = sandboxes.request(SandboxId.random(), aRequest("second"), later, 16).id();

		retention().run();

		assertThat(this.jdbc.sql("select body from template").query(String.class).list()).containsExactly(later.body());
		assertThat(sandboxes.template(second)).isEqualTo(later);
	}

	@Test
	void keepsATemplateThatALaunchHasJustFound() {
		Sandboxes sandboxes = limited(NONE);
		tornDown(sandboxes, "old", T0);
		this.clock.advance(Duration.ofDays(91));
		new StoredTemplates(this.jdbc).store(aTemplate(), this.clock.instant());

		retention().run();

		assertThat(this.jdbc.sql("select body from template").query(String.class).list())
			.containsExactly(aTemplate().body());
	}

	private Sandboxes limited(LimitProperties limits) {
		return new Sandboxes(JdbcClient.create(this.dataSource),
				new TransactionTemplate(new DataSourceTransactionManager(this.dataSource)), this::publish, limits,
				this.clock);
	}

	private synchronized void publish(Object event) {
		this.published.add(event);
	}

	private RetentionSweep retention() {
		return new RetentionSweep(this.jdbc, new TransactionTemplate(new DataSourceTransactionManager(this.dataSource)),
				new RetentionProperties(Duration.ofDays(90)), this.clock);
	}

	private static SandboxId tornDown(Sandboxes sandboxes, String prefix, Instant at) {
		SandboxId id = request(sandboxes, prefix).id();
		sandboxes.update(id,
				(sandbox) -> sandbox.launching(STACK_ID, at)
					.recordEvents(List.of(anEvent("VPC", "DELETE_COMPLETE")))
					.tearDown(TestSandboxes.message("x"), at)
					.tornDown(at));
		return id;
	}

	private static Sandbox request(Sandboxes sandboxes, String prefix) {
		return request(sandboxes, prefix, "local");
	}

	private static Sandbox request(Sandboxes sandboxes, String prefix, String owner) {
		return sandboxes.request(SandboxId.random(), aRequest(prefix, new Owner(owner)), aTemplate(), 16);
	}

	private static LimitExceededException refusal(Sandboxes sandboxes, String prefix, String owner) {
		return catchThrowableOfType(LimitExceededException.class, () -> request(sandboxes, prefix, owner));
	}

}
