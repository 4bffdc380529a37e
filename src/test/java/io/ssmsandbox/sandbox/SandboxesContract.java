package io.ssmsandbox.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

import io.ssmsandbox.aws.StackEvent;
import io.ssmsandbox.aws.StackStatus;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.SandboxMessage;
import io.ssmsandbox.sandbox.SandboxEvent.PhaseEntered;
import io.ssmsandbox.sandbox.SandboxEvent.StackEventRecorded;
import io.ssmsandbox.template.EndpointSet;
import io.ssmsandbox.template.RenderedTemplate;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.flywaydb.core.Flyway;
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

/**
 * Tests {@link Sandboxes} on every database.
 */
abstract class SandboxesContract {

	private final List<Object> published = new ArrayList<>();

	private JdbcClient jdbc;

	private Sandboxes sandboxes;

	private StatementRecorder statements;

	abstract DataSource dataSource();

	@BeforeEach
	void prepare() {
		DataSource dataSource = dataSource();
		Flyway.configure().dataSource(dataSource).cleanDisabled(false).load().clean();
		Flyway.configure().dataSource(dataSource).load().migrate();
		this.jdbc = JdbcClient.create(dataSource);
		this.statements = new StatementRecorder(dataSource);
		this.sandboxes = replica(this.statements);
	}

	private Sandboxes replica(DataSource dataSource) {
		return new Sandboxes(JdbcClient.create(dataSource),
				new TransactionTemplate(new DataSourceTransactionManager(dataSource)), this.published::add,
				LimitProperties.NONE, Clock.fixed(T0, ZoneOffset.UTC));
	}

	@Test
	void readsBackWhatItStored() {
		Sandbox stored = request("thin-ssm");

		Sandbox read = this.sandboxes.get(stored.id());

		assertThat(read.data()).isEqualTo(stored.data());
	}

	@Test
	void readsBackEveryFactOfALongLife() {
		SandboxId id = request("thin-ssm").id();

		Sandbox stored = this.sandboxes.update(id,
				(sandbox) -> sandbox.launchAttempted(T0)
					.launching(STACK_ID, T0)
					.recordEvents(List.of(TestSandboxes.instanceCreated(), TestSandboxes.aFailure("VPC", "limit")))
					.recordStackStatus(StackStatus.CREATE_COMPLETE)
					.connecting(T0)
					.ready(T0)
					.rebooted(new Owner("ops"), T0.plusSeconds(7))
					.tearDown(Message.of(SandboxMessage.TEARDOWN_REQUESTED, "local"), T0)
					.recordStackStatus(StackStatus.DELETE_FAILED)
					.teardownFailed(TestSandboxes.cause("VPC: in use"), T0)
					.forceTearDown(new Owner("ops"), T0)
					.teardownAttempted(T0));

		assertThat(this.sandboxes.get(id).data()).isEqualTo(stored.data());
	}

	@Test
	void refusesAPrefixThatALiveSandboxOfTheRegionHas() {
		request("thin-ssm");

		assertThatExceptionOfType(PrefixTakenException.class).isThrownBy(() -> request("thin-ssm"));
	}

	@Test
	void storesNothingOfARefusedRequest() {
		request("thin-ssm");
		this.published.clear();

		assertThatExceptionOfType(PrefixTakenException.class).isThrownBy(() -> request("thin-ssm"));

		assertThat(this.sandboxes.countByState()).isEqualTo(Map.of(SandboxState.REQUESTED, 1L));
		assertThat(this.published).isEmpty();
	}

	@Test
	void remembersHowLongResourcesAndAgentsTook() {
		LaunchHistory history = new LaunchHistory(this.jdbc);
		for (int nth = 1; nth <= 2; nth++) {
			int seconds = 10 * nth;
			this.sandboxes.update(request("thin-" + nth).id(),
					(sandbox) -> sandbox.launchAttempted(T0)
						.launching(STACK_ID, T0)
						.recordEvents(List.of(anEvent("VPC", "CREATE_IN_PROGRESS", T0),
								anEvent("VPC", "CREATE_IN_PROGRESS", T0.plusSeconds(1)),
								anEvent("VPC", "CREATE_COMPLETE", T0.plusSeconds(seconds)),
								anEvent("Subnet", "CREATE_IN_PROGRESS", T0)))
						.recordEvents(List.of(TestSandboxes.instanceCreated()))
						.connecting(T0.plusSeconds(60))
						.ready(T0.plusSeconds(60 + seconds)));
		}

		assertThat(history.findCreationTimes("ap-northeast-1")).containsOnlyKeys("VPC");
		assertThat(history.findCreationTimes("ap-northeast-1").get("VPC"))
			.containsExactlyInAnyOrder(Duration.ofSeconds(10), Duration.ofSeconds(20));
		assertThat(history.findConnectionTimes("ap-northeast-1")).containsExactlyInAnyOrder(Duration.ofSeconds(10),
				Duration.ofSeconds(20));
		assertThat(history.findCreationTimes("us-east-1")).isEmpty();
	}

	@Test
	void remembersNothingOfALaunchThatFailed() {
		this.sandboxes.update(request("thin-ssm").id(),
				(sandbox) -> sandbox.launchAttempted(T0)
					.launching(STACK_ID, T0)
					.recordEvents(List.of(anEvent("VPC", "CREATE_IN_PROGRESS", T0),
							anEvent("VPC", "CREATE_COMPLETE", T0.plusSeconds(9))))
					.launchFailed(TestSandboxes.cause("Subnet: limit"), T0.plusSeconds(10)));

		LaunchHistory history = new LaunchHistory(this.jdbc);

		assertThat(history.findCreationTimes("ap-northeast-1")).isEmpty();
		assertThat(history.findConnectionTimes("ap-northeast-1")).isEmpty();
	}

	@Test
	void countsNoAgentThatWasHelpedByAReboot() {
		this.sandboxes.update(request("thin-ssm").id(),
				(sandbox) -> sandbox.launchAttempted(T0)
					.launching(STACK_ID, T0)
					.recordEvents(List.of(TestSandboxes.instanceCreated()))
					.connecting(T0)
					.rebooted(new Owner("ops"), T0.plusSeconds(900))
					.ready(T0.plusSeconds(960)));

		assertThat(new LaunchHistory(this.jdbc).findConnectionTimes("ap-northeast-1")).isEmpty();
	}

	@Test
	void tellsWhatMayBeBilled() {
		RunningSandboxes running = new RunningSandboxes(this.jdbc);
		request("only-asked-for");
		this.sandboxes.update(request("gone").id(),
				(sandbox) -> sandbox.launchAttempted(T0).launchFailed(TestSandboxes.cause("refused"), T0).cleanedUp());
		this.sandboxes.update(request("running").id(), (sandbox) -> sandbox.launchAttempted(T0.plusSeconds(3)));

		assertThat(running.findAll()).containsExactly(new RunningSandboxes.Running(
				new BillableResources("ap-northeast-1", "t3.small", EndpointSet.FULL, 8), T0.plusSeconds(3)));
	}

	@Test
	void findsWhatCameOfAKey() {
		IdempotencyKey key = key("first", "a");
		Sandbox stored = request("thin-ssm", key);

		assertThat(this.sandboxes.findByKey(key)).map(Sandbox::id).contains(stored.id());
		assertThat(this.sandboxes.findByKey(key("second", "a"))).isEmpty();
	}

	@Test
	void tellsTheKeysOfOwnersApart() {
		request("thin-ssm", key("first", "a"));

		assertThat(this.sandboxes.findByKey(new IdempotencyKey(new Owner("another"), "first", "a"))).isEmpty();
	}

	@Test
	void refusesAKeyThatComesWithAnotherRequest() {
		request("thin-ssm", key("first", "a"));

		assertThatExceptionOfType(IdempotencyKeyReusedException.class)
			.isThrownBy(() -> this.sandboxes.findByKey(key("first", "b")));
	}

	@Test
	void storesNothingOfARequestWhoseKeyIsTaken() {
		request("thin-ssm", key("first", "a"));
		this.published.clear();

		assertThatExceptionOfType(IdempotencyKeyTakenException.class)
			.isThrownBy(() -> request("other", key("first", "a")));

		assertThat(this.sandboxes.countByState()).isEqualTo(Map.of(SandboxState.REQUESTED, 1L));
		assertThat(this.published).isEmpty();
	}

	@Test
	void freesTheKeyOfARefusedRequest() {
		request("thin-ssm");
		IdempotencyKey key = key("first", "a");

		assertThatExceptionOfType(PrefixTakenException.class).isThrownBy(() -> request("thin-ssm", key));

		assertThat(this.sandboxes.findByKey(key)).isEmpty();
	}

	@Test
	void storesOneRequestOfAKeyHoweverManyComeAtOnce() throws InterruptedException {
		ExecutorService senders = Executors.newFixedThreadPool(8);
		AtomicInteger accepted = new AtomicInteger();

		for (int i = 0; i < 8; i++) {
			String prefix = "thin-" + i;
			senders.execute(() -> {
				request(prefix, key("first", "a"));
				accepted.incrementAndGet();
			});
		}
		senders.shutdown();

		assertThat(senders.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
		assertThat(accepted).hasValue(1);
		assertThat(this.sandboxes.countByState()).isEqualTo(Map.of(SandboxState.REQUESTED, 1L));
	}

	@Test
	void givesAPrefixAwayAgainWhenItsStackIsGone() {
		SandboxId id = request("thin-ssm").id();
		this.sandboxes.update(id, (sandbox) -> sandbox.launchFailed(TestSandboxes.cause("no"), T0).cleanedUp());

		assertThat(request("thin-ssm").state()).isEqualTo(SandboxState.REQUESTED);
	}

	@Test
	void numbersEventsDenselyWhoeverWrites() throws InterruptedException {
		SandboxId id = request("thin-ssm").id();
		this.sandboxes.update(id, (sandbox) -> sandbox.launching(STACK_ID, T0));
		ExecutorService writers = Executors.newFixedThreadPool(4);

		for (int i = 0; i < 40; i++) {
			String name = "R" + i;
			writers.execute(() -> this.sandboxes.update(id,
					(sandbox) -> sandbox.recordEvents(List.of(anEvent(name, "CREATE_COMPLETE")))));
		}
		writers.shutdown();

		assertThat(writers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
		List<SandboxEvent> events = this.sandboxes.events(id, 0, 100);
		assertThat(events).hasSize(42);
		for (int i = 0; i < events.size(); i++) {
			assertThat(events.get(i).sequence()).isEqualTo(i + 1);
		}
	}

	@Test
	void storesAnAwsEventOnce() {
		SandboxId id = request("thin-ssm").id();

		this.sandboxes.update(id, (sandbox) -> sandbox.recordEvents(List.of(anEvent("VPC", "CREATE_COMPLETE"))));
		this.sandboxes.update(id, (sandbox) -> sandbox.recordEvents(List.of(anEvent("VPC", "CREATE_COMPLETE"))));

		assertThat(this.sandboxes.events(id, 0, 100)).filteredOn(StackEventRecorded.class::isInstance).hasSize(1);
	}

	@Test
	void storesAnAwsEventOnceThatTwoReplicasReadAtTheSameTime() {
		SandboxId id = request("thin-ssm").id();
		this.sandboxes.update(id, (sandbox) -> sandbox.launching(STACK_ID, T0));
		List<StackEvent> read = List.of(anEvent("VPC", "CREATE_COMPLETE"), anEvent("Subnet", "CREATE_COMPLETE"));
		Sandboxes other = replica(dataSource());
		AtomicInteger tries = new AtomicInteger();

		Sandbox updated = this.sandboxes.update(id, (sandbox) -> {
			Sandbox recorded = sandbox.recordEvents(read);
			if (tries.incrementAndGet() == 1) {
				CompletableFuture.runAsync(() -> other.update(id, (same) -> same.recordEvents(read))).join();
			}
			return recorded;
		});

		assertThat(tries).as("the slower one detects the conflict and retries").hasValue(2);
		assertThat(updated.progress().complete()).isEqualTo(2);
		assertThat(this.sandboxes.events(id, 2, 100)).extracting(SandboxEvent::sequence).containsExactly(3L, 4L);
	}

	@Test
	void storesWhatAnotherReplicaHasNotReadYet() {
		SandboxId id = request("thin-ssm").id();
		Sandboxes other = replica(dataSource());
		other.update(id, (sandbox) -> sandbox.recordEvents(List.of(anEvent("VPC", "CREATE_COMPLETE"))));

		this.sandboxes.update(id, (sandbox) -> sandbox
			.recordEvents(List.of(anEvent("VPC", "CREATE_COMPLETE"), anEvent("Subnet", "CREATE_COMPLETE"))));

		assertThat(this.sandboxes.stackEventIds(id)).containsExactlyInAnyOrder("VPC-CREATE_COMPLETE",
				"Subnet-CREATE_COMPLETE");
	}

	@Test
	void storesAnAwsEventOnceThatIsToldTwiceInOneChange() {
		SandboxId id = request("thin-ssm").id();
		List<StackEvent> read = List.of(anEvent("VPC", "CREATE_COMPLETE"));

		this.sandboxes.update(id, (sandbox) -> sandbox.recordEvents(read).recordEvents(read));

		assertThat(this.sandboxes.events(id, 1, 100)).hasSize(1);
	}

	@Test
	void readsNeitherTemplatesNorEventIdsWhereSandboxesAreLookedAt() {
		SandboxId id = request("thin-ssm").id();
		this.statements.take();

		this.sandboxes.list(new SandboxQuery(Set.of(SandboxState.REQUESTED), "ap-northeast-1", new Owner("local"),
				"thin", null, 10));
		this.sandboxes.get(id);
		this.sandboxes.findActiveByPrefix("ap-northeast-1", new Prefix("thin-ssm"));
		this.sandboxes.update(id, (sandbox) -> sandbox.launchAttempted(T0));
		this.sandboxes.update(id,
				(sandbox) -> sandbox.recordEvents(List.of()).recordStackStatus(StackStatus.CREATE_IN_PROGRESS));

		assertThat(this.statements.take()).hasSize(7)
			.noneMatch((sql) -> sql.replace("template_hash is null", "").contains("template"))
			.noneMatch((sql) -> sql.contains("sandbox_event"))
			.noneMatch((sql) -> sql.contains("*"));
	}

	@Test
	void readsATimelineInOneStatement() {
		Sandbox sandbox = request("thin-ssm");
		this.statements.take();

		this.sandboxes.readTimeline(sandbox);

		assertThat(this.statements.take()).singleElement()
			.asString()
			.contains("from sandbox_event")
			.doesNotContain("template")
			.doesNotContain("*");
	}

	@Test
	void asksOnlyForTheEventsThatItRecords() {
		SandboxId id = request("thin-ssm").id();
		this.statements.take();

		this.sandboxes.update(id, (sandbox) -> sandbox.recordEvents(List.of(anEvent("VPC", "CREATE_COMPLETE"))));

		assertThat(this.statements.take()).filteredOn((sql) -> sql.startsWith("select aws_event_id"))
			.singleElement()
			.asString()
			.contains("aws_event_id in (");
	}

	@Test
	void keepsOneTemplateForAllSandboxesOfAForm() {
		Sandbox first = request("first");
		Sandbox second = request("second");

		assertThat(this.sandboxes.template(first.id())).isEqualTo(aTemplate());
		assertThat(this.sandboxes.template(second.id())).isEqualTo(aTemplate());
		assertThat(this.jdbc.sql("select hash from template").query(String.class).list())
			.containsExactly(StoredTemplates.hash("Resources: {}"));
	}

	@Test
	void keepsTheTemplateThatASandboxWasLaunchedWith() {
		RenderedTemplate later = new RenderedTemplate("Resources: {Later: {}}", Map.of("Prefix", "second"), Map.of(),
				Set.of("CAPABILITY_IAM"));
		Sandbox first = request("first");
		Sandbox second = this.sandboxes.request(SandboxId.random(), aRequest("second"), later, 16);

		assertThat(this.sandboxes.template(first.id())).isEqualTo(aTemplate());
		assertThat(this.sandboxes.template(second.id())).isEqualTo(later);
		assertThatExceptionOfType(SandboxNotFoundException.class)
			.isThrownBy(() -> this.sandboxes.template(SandboxId.random()));
	}

	@Test
	void makesOneAccountForAnOwnerWhoAsksManyTimesAtOnce() throws InterruptedException {
		ExecutorService senders = Executors.newFixedThreadPool(8);

		for (int i = 0; i < 8; i++) {
			String prefix = "thin-" + i;
			senders.execute(() -> this.sandboxes.request(SandboxId.random(), aRequest(prefix, new Owner("ops")),
					aTemplate(), 16));
		}
		senders.shutdown();

		assertThat(senders.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
		assertThat(this.jdbc.sql("select issuer || ' ' || subject || ' ' || display_name from account order by subject")
			.query(String.class)
			.list()).containsExactly("local local local", "local ops ops");
		SandboxQuery ofOps = new SandboxQuery(Set.of(), null, new Owner("ops"), null, null, 10);
		assertThat(this.sandboxes.list(ofOps).items()).hasSize(8)
			.extracting(Sandbox::owner)
			.containsOnly(new Owner("ops"));
	}

	@Test
	void storesTheReceiptWithTheEnd() {
		SandboxId id = request("thin-ssm").id();
		this.sandboxes.update(id, (sandbox) -> TestSandboxes.advance(sandbox, SandboxState.TEARING_DOWN)
			.recordEvents(List.of(anEvent("VPC", "DELETE_COMPLETE", after(1)),
					new StackEvent("left", after(1), "Subnet", "subnet-1", "AWS::EC2::Subnet", "DELETE_SKIPPED", null),
					new StackEvent("gone", after(2), "ssm-sandbox-thin-ssm", "arn:", StackEvent.STACK_TYPE,
							"DELETE_COMPLETE", null))));
		assertThatExceptionOfType(NoReceiptYetException.class)
			.isThrownBy(() -> this.sandboxes.receipt(this.sandboxes.get(id)));

		this.sandboxes.update(id, (sandbox) -> sandbox.tornDown(after(3)));
		this.sandboxes.update(id, (sandbox) -> sandbox.recordStackStatus(StackStatus.DELETE_COMPLETE));

		Sandbox gone = this.sandboxes.get(id);
		Receipt receipt = this.sandboxes.receipt(gone);
		assertThat(receipt.lines()).hasSize(3);
		assertThat(receipt.wishes()).hasSize(1);
		assertThat(receipt).usingRecursiveComparison()
			.ignoringFields("sandbox")
			.isEqualTo(Receipt.of(gone, this.sandboxes.readTimeline(gone)));
	}

	@Test
	void tellsThePastAsItWas() {
		SandboxId id = request("thin-ssm").id();
		this.sandboxes.update(id, (sandbox) -> sandbox.blockedBy(TestSandboxes.message("AWS is silent."), T0));
		this.sandboxes.update(id, (sandbox) -> sandbox.unblocked(T0));

		assertThat(this.sandboxes.events(id, 1, 100)).containsExactly(
				new PhaseEntered(2, SandboxState.REQUESTED,
						StatusReason.NONE.blockedBy(new Blocker(TestSandboxes.message("AWS is silent."), T0)), T0),
				new PhaseEntered(3, SandboxState.REQUESTED, StatusReason.NONE, T0));
	}

	@Test
	void publishesOnceThatAnotherStateWasEntered() {
		Sandbox stored = request("thin-ssm");
		this.published.clear();

		this.sandboxes.update(stored.id(), (sandbox) -> sandbox.launchAttempted(T0).launching(STACK_ID, T0));
		this.sandboxes.update(stored.id(), (sandbox) -> sandbox.recordEvents(List.of(TestSandboxes.instanceCreated())));

		assertThat(this.published).filteredOn(StateEntered.class::isInstance)
			.singleElement(InstanceOfAssertFactories.type(StateEntered.class))
			.satisfies((change) -> {
				assertThat(change.from()).isEqualTo(SandboxState.REQUESTED);
				assertThat(change.sandbox().state()).isEqualTo(SandboxState.LAUNCHING);
			});
	}

	@Test
	void leavesASandboxAloneThatIsNotChanged() {
		Sandbox stored = request("thin-ssm");
		this.published.clear();

		this.sandboxes.update(stored.id(), (sandbox) -> sandbox);

		assertThat(this.sandboxes.get(stored.id()).version()).isEqualTo(stored.version());
		assertThat(this.published).isEmpty();
	}

	@Test
	void listsPageByPageNewestFirst() {
		for (int i = 0; i < 5; i++) {
			request("sandbox-" + i);
		}

		SandboxPage first = this.sandboxes.list(SandboxQuery.of(Set.of(), 3));
		ListCursor listCursor = first.continuation().flatMap((next) -> ListCursor.parse(next.toString())).orElseThrow();
		SandboxPage second = this.sandboxes.list(new SandboxQuery(Set.of(), null, null, null, listCursor, 3));

		assertThat(first.items()).hasSize(3);
		assertThat(second.items()).hasSize(2);
		assertThat(second.continuation()).isEmpty();
		assertThat(first.items()).extracting(Sandbox::id)
			.doesNotContainAnyElementsOf(second.items().stream().map(Sandbox::id).toList());
	}

	@Test
	void listsOnlyWhatWasAskedFor() {
		request("alpha");
		SandboxId ready = request("beta").id();
		this.sandboxes.update(ready, (sandbox) -> sandbox.launching(STACK_ID, T0).connecting(T0).ready(T0));

		assertThat(this.sandboxes.list(SandboxQuery.of(Set.of(SandboxState.READY), 10)).items()).extracting(Sandbox::id)
			.containsExactly(ready);
		assertThat(this.sandboxes.list(new SandboxQuery(Set.of(), null, null, "BET", null, 10)).items())
			.extracting(Sandbox::id)
			.containsExactly(ready);
		assertThat(this.sandboxes.list(new SandboxQuery(Set.of(), null, null, "%", null, 10)).items()).isEmpty();
		assertThat(this.sandboxes.list(new SandboxQuery(Set.of(), "eu-west-1", null, null, null, 10)).items())
			.isEmpty();
		assertThat(this.sandboxes.list(new SandboxQuery(Set.of(), null, new Owner("else"), null, null, 10)).items())
			.isEmpty();
	}

	@Test
	void knowsTheVersions() {
		SandboxId id = request("thin-ssm").id();
		Sandbox changed = this.sandboxes.update(id, (sandbox) -> sandbox.launchAttempted(T0));

		assertThat(this.sandboxes.findVersions(List.of(id, SandboxId.random())))
			.isEqualTo(Map.of(id, changed.version()));
	}

	@Test
	void knowsWhenAStateWasEntered() {
		SandboxId id = request("thin-ssm").id();
		this.sandboxes.update(id,
				(sandbox) -> sandbox.tearDown(TestSandboxes.message("x"), T0.plus(Duration.ofMinutes(3))));

		assertThat(this.sandboxes.enteredAt(id, SandboxState.TEARING_DOWN)).contains(T0.plus(Duration.ofMinutes(3)));
		assertThat(this.sandboxes.enteredAt(id, SandboxState.READY)).isEmpty();
	}

	/** A blocker adds a row with the same phase. */
	@Test
	void knowsWhenAStateWasEnteredWhateverWasSaidOfItSince() {
		SandboxId id = request("thin-ssm").id();
		this.sandboxes.update(id, (sandbox) -> sandbox.tearDown(TestSandboxes.message("x"), after(1)));
		this.sandboxes.update(id, (sandbox) -> sandbox.teardownFailed(TestSandboxes.cause("stuck"), after(2)));
		this.sandboxes.update(id, (sandbox) -> sandbox.tearDown(TestSandboxes.message("y"), after(3)));
		this.sandboxes.update(id, (sandbox) -> sandbox.blockedBy(TestSandboxes.message("AWS is silent."), after(4)));

		assertThat(this.sandboxes.enteredAt(id, SandboxState.TEARING_DOWN)).contains(after(3));
		assertThat(this.sandboxes.enteredAt(id, SandboxState.TEARDOWN_FAILED)).contains(after(2));
	}

	private static Instant after(int minutes) {
		return T0.plus(Duration.ofMinutes(minutes));
	}

	@Test
	void saysThatASandboxIsUnknown() {
		assertThatExceptionOfType(SandboxNotFoundException.class)
			.isThrownBy(() -> this.sandboxes.get(SandboxId.random()));
	}

	private Sandbox request(String prefix) {
		return this.sandboxes.request(SandboxId.random(), aRequest(prefix), aTemplate(), 16);
	}

	private Sandbox request(String prefix, IdempotencyKey key) {
		return this.sandboxes.request(SandboxId.random(), aRequest(prefix), aTemplate(), 16, key);
	}

	private static IdempotencyKey key(String value, String fingerprint) {
		return new IdempotencyKey(new Owner("local"), value, fingerprint);
	}

}
