package io.ssmsandbox.stream;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import io.ssmsandbox.SettableClock;
import io.ssmsandbox.aws.StackId;
import io.ssmsandbox.aws.StackStatus;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxChanged;
import io.ssmsandbox.sandbox.SandboxEvent;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.Sandboxes;
import io.ssmsandbox.sandbox.SandboxesInMemory;
import io.ssmsandbox.sandbox.TestSandboxes;
import io.ssmsandbox.sandbox.ViewerJoined;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import static io.ssmsandbox.sandbox.TestSandboxes.STACK_ID;
import static io.ssmsandbox.sandbox.TestSandboxes.T0;
import static io.ssmsandbox.sandbox.TestSandboxes.aRequest;
import static io.ssmsandbox.sandbox.TestSandboxes.aTemplate;
import static io.ssmsandbox.sandbox.TestSandboxes.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

/**
 * Tests subscribers of timelines with a real database and recording clients.
 */
class BroadcasterRegistryTests {

	private static final Executor DIRECT = Runnable::run;

	private static final EventEncoder PLAIN = (event, sandbox) -> event.type();

	private static final EventEncoder TELLING = new EventEncoder() {

		@Override
		public String encode(SandboxEvent event, Sandbox sandbox) {
			return event.type();
		}

		@Override
		public boolean sendsSilentChanges() {
			return true;
		}

	};

	private static final StackId OTHER_STACK = new StackId(STACK_ID.value() + "0");

	private final SettableClock clock = new SettableClock(TestSandboxes.T0);

	private final Sandboxes sandboxes = Mockito.spy(SandboxesInMemory.create(this.clock));

	private final List<Object> published = new CopyOnWriteArrayList<>();

	private final BroadcasterRegistry broadcasters = new BroadcasterRegistry(this.sandboxes, this.published::add,
			DIRECT, 100);

	private final List<Viewer> gone = new CopyOnWriteArrayList<>();

	private SandboxId id;

	@BeforeEach
	void requestSandbox() {
		this.id = this.sandboxes.request(SandboxId.random(), aRequest("thin-ssm"), aTemplate(), 16).id();
		change(this.id, (sandbox) -> sandbox.launching(STACK_ID, T0));
	}

	@Test
	void replaysEverythingAfterTheGivenSequenceAndThenFollows() {
		RecordingSink all = follow(0);
		RecordingSink resumed = follow(1);

		record("VPC", "Subnet");

		assertThat(all.ids()).containsExactly(1L, 2L, 3L, 4L);
		assertThat(resumed.ids()).containsExactly(2L, 3L, 4L);
	}

	@Test
	void sendsALongTimelineInSlicesSoThatWhoDoesNotReadHoldsOneOnly() {
		int events = 40;
		EventEncoder long16 = (event, sandbox) -> "x".repeat(16_000);
		record(IntStream.range(0, events).mapToObj((number) -> "R" + number).toArray(String[]::new));
		List<Integer> sizes = new ArrayList<>();
		RecordingSink sink = new RecordingSink() {

			@Override
			public void send(byte[] bytes) throws IOException {
				sizes.add(bytes.length);
				super.send(bytes);
			}

		};

		follow(0, long16, sink);

		assertThat(sink.ids()).isEqualTo(LongStream.rangeClosed(1, events + 2).boxed().toList());
		assertThat(sizes).hasSizeGreaterThan(9).allMatch((size) -> size <= TimelineSnapshot.SLICE_BYTES);
	}

	@Test
	void sendsAnEventThatIsLongerThanASlice() {
		EventEncoder huge = (event, sandbox) -> "x".repeat(2 * TimelineSnapshot.SLICE_BYTES);
		RecordingSink sink = new RecordingSink();

		follow(0, huge, sink);

		assertThat(sink.ids()).containsExactly(1L, 2L);
	}

	@Test
	void readsAChangeOnceHoweverManyFollow() {
		List<RecordingSink> viewers = IntStream.range(0, 50).mapToObj((number) -> follow(0)).toList();
		clearInvocations(this.sandboxes);

		record("VPC");

		assertThat(viewers).allSatisfy((viewer) -> assertThat(viewer.ids()).containsExactly(1L, 2L, 3L));
		verify(this.sandboxes, times(1)).events(any(), anyLong(), anyInt());
	}

	@Test
	void encodesAnEventOnceForAllWhoWantTheSameShape() {
		List<Long> encoded = new ArrayList<>();
		EventEncoder counting = (event, sandbox) -> {
			encoded.add(event.sequence());
			return "";
		};

		follow(0, counting);
		follow(0, counting);
		record("VPC");

		assertThat(encoded).containsExactly(1L, 2L, 3L);
	}

	@Test
	void missesNothingThatIsWrittenBetweenJoiningAndReading() {
		RecordingSink sink = new RecordingSink();
		Viewer viewer = viewer(0, PLAIN, sink, DIRECT);

		TimelineBroadcaster broadcaster = this.broadcasters.join(this.id, viewer);
		record("VPC");
		viewer.onNewSnapshot(broadcaster.newestSnapshot());

		assertThat(sink.ids()).containsExactly(1L, 2L, 3L);
	}

	@Test
	void sendsEachEventOnceAndInOrderWhileManyWriteAndJoin() throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(6);
		BroadcasterRegistry busy = new BroadcasterRegistry(this.sandboxes, this.published::add, threads, 100);
		List<RecordingSink> sinks = new ArrayList<>();
		for (int round = 0; round < 20; round++) {
			int number = round;
			threads.execute(() -> {
				Sandbox changed = this.sandboxes.update(this.id,
						(sandbox) -> sandbox.recordEvents(List.of(anEvent("R" + number, "CREATE_COMPLETE"))));
				busy.onSandboxChanged(new SandboxChanged(this.id, changed.lastSequence()));
			});
			RecordingSink sink = new RecordingSink();
			Viewer viewer = viewer(0, PLAIN, sink, threads);
			viewer.onNewSnapshot(busy.join(this.id, viewer).newestSnapshot());
			sinks.add(sink);
		}

		List<Long> expected = LongStream.rangeClosed(1, 22).boxed().toList();
		await(() -> sinks.stream().allMatch((sink) -> sink.ids().size() >= expected.size()));

		assertThat(sinks).allSatisfy((sink) -> assertThat(sink.ids()).isEqualTo(expected));
		threads.shutdownNow();
	}

	@Test
	void findsByLookingWhatNoNudgeTold() {
		RecordingSink sink = follow(0);
		this.sandboxes.update(this.id, (sandbox) -> sandbox.recordEvents(List.of(anEvent("VPC", "CREATE_COMPLETE"))));

		this.broadcasters.requestCheck();

		assertThat(sink.ids()).containsExactly(1L, 2L, 3L);
	}

	@Test
	void readsNothingMoreWhileLookingFindsNoChange() {
		follow(0);
		clearInvocations(this.sandboxes);

		this.broadcasters.requestCheck();

		verify(this.sandboxes, times(0)).get(any());
	}

	@Test
	void endsOnceTheSandboxIsTornDownAndAllIsSent() {
		RecordingSink sink = follow(0);

		change(this.id, (sandbox) -> sandbox.tearDown(TestSandboxes.message("gone"), T0));
		boolean endedEarly = sink.isEnded();
		change(this.id, (sandbox) -> sandbox.tornDown(T0));

		assertThat(endedEarly).isFalse();
		assertThat(sink.ids()).containsExactly(1L, 2L, 3L, 4L);
		assertThat(sink.isEnded()).isTrue();
		assertThat(this.gone).hasSize(1);
	}

	@Test
	void endsWhenALookFindsThatAFailedLaunchWasCleanedUpSilently() {
		RecordingSink sink = follow(0);
		change(this.id, (sandbox) -> sandbox.launchFailed(TestSandboxes.cause("VPC: limit"), T0));
		this.sandboxes.update(this.id, Sandbox::cleanedUp);
		boolean endedEarly = sink.isEnded();

		this.broadcasters.requestCheck();

		assertThat(endedEarly).isFalse();
		assertThat(sink.isEnded()).isTrue();
	}

	@Test
	void tellsPagesButNotOthersOfAChangeThatIsNoEvent() {
		RecordingSink other = follow(0);
		RecordingSink page = new RecordingSink();
		follow(0, TELLING, page);

		change(this.id, (sandbox) -> sandbox.stackFound(OTHER_STACK));
		record("VPC");

		assertThat(page.text()).containsOnlyOnce("event: change\ndata:\n\n");
		assertThat(page.ids()).containsExactly(1L, 2L, 3L);
		assertThat(other.text()).doesNotContain("event: change");
	}

	@Test
	void findsByLookingAChangeThatIsNoEvent() {
		RecordingSink page = new RecordingSink();
		follow(0, TELLING, page);
		this.sandboxes.update(this.id, (sandbox) -> sandbox.stackFound(OTHER_STACK));

		this.broadcasters.requestCheck();
		this.broadcasters.requestCheck();

		assertThat(page.text()).containsOnlyOnce("event: change\n");
	}

	@Test
	void triesAgainAfterTheDatabaseCouldNotBeRead() {
		RecordingSink sink = follow(0);
		Mockito.doThrow(new IllegalStateException("Down")).doCallRealMethod().when(this.sandboxes).get(any());

		change(this.id,
				(sandbox) -> sandbox.recordStackStatus(StackStatus.OTHER).tearDown(TestSandboxes.message("gone"), T0));
		List<Long> beforeRetry = sink.ids();
		this.broadcasters.requestCheck();

		assertThat(beforeRetry).containsExactly(1L, 2L);
		assertThat(sink.ids()).containsExactly(1L, 2L, 3L);
	}

	@Test
	void sendsAHeartbeatAfterFifteenSilentSecondsOnly() {
		RecordingSink sink = new RecordingSink();
		Viewer viewer = follow(0, PLAIN, sink);

		this.clock.advance(Duration.ofSeconds(14));
		viewer.sendHeartbeatIfIdle();
		String before = sink.text();
		this.clock.advance(Duration.ofSeconds(1));
		viewer.sendHeartbeatIfIdle();
		viewer.sendHeartbeatIfIdle();

		assertThat(before).doesNotContain(": heartbeat");
		assertThat(sink.text()).containsOnlyOnce(": heartbeat\n\n");
	}

	@Test
	void forgetsAViewerThatIsGone() {
		RecordingSink sink = follow(0);
		RecordingSink other = follow(0);

		sink.breakOff();
		record("VPC");
		record("Subnet");

		assertThat(this.gone).hasSize(1);
		assertThat(other.ids()).containsExactly(1L, 2L, 3L, 4L);
	}

	@Test
	void letsNobodyWaitForAViewerThatDoesNotReadAndCutsIt() throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(2);
		BlockedSink blocked = new BlockedSink();
		Viewer slow = viewer(0, PLAIN, blocked, threads);
		slow.onNewSnapshot(this.broadcasters.join(this.id, slow).newestSnapshot());
		await(blocked::isBlocked);
		RecordingSink other = follow(0);

		record("VPC");
		List<Long> whileBlocked = other.ids();
		this.clock.advance(Duration.ofSeconds(10));
		boolean stuck = slow.isStuck(Duration.ofSeconds(10));
		slow.disconnect();
		await(() -> this.gone.contains(slow));

		assertThat(whileBlocked).containsExactly(1L, 2L, 3L);
		assertThat(stuck).isTrue();
		assertThat(this.gone).containsExactly(slow);
		threads.shutdownNow();
	}

	@Test
	void refusesMoreViewersThanThereArePlaces() {
		BroadcasterRegistry small = new BroadcasterRegistry(this.sandboxes, this.published::add, DIRECT, 1);
		Viewer first = viewer(0, PLAIN, new RecordingSink(), DIRECT);
		Viewer second = viewer(0, PLAIN, new RecordingSink(), DIRECT);

		small.join(this.id, first);
		assertThatExceptionOfType(TooManyViewersException.class).isThrownBy(() -> small.join(this.id, second));
		small.leave(this.id, first);
		small.join(this.id, second);

		assertThat(small.hasViewers(this.id)).isTrue();
	}

	@Test
	void tellsWhetherAnybodyWatches() {
		Viewer viewer = viewer(0, PLAIN, new RecordingSink(), DIRECT);

		boolean before = this.broadcasters.hasViewers(this.id);
		this.broadcasters.join(this.id, viewer);
		boolean during = this.broadcasters.hasViewers(this.id);
		this.broadcasters.leave(this.id, viewer);

		assertThat(List.of(before, during, this.broadcasters.hasViewers(this.id))).containsExactly(false, true, false);
	}

	@Test
	void saysWhenSomebodyBeginsToWatchAndNotWhenOthersJoin() {
		Viewer first = viewer(0, PLAIN, new RecordingSink(), DIRECT);
		Viewer second = viewer(0, PLAIN, new RecordingSink(), DIRECT);

		this.broadcasters.join(this.id, first);
		this.broadcasters.join(this.id, second);
		assertThat(this.published).containsExactly(new ViewerJoined(this.id));

		this.broadcasters.leave(this.id, first);
		this.broadcasters.leave(this.id, second);
		this.broadcasters.join(this.id, first);
		assertThat(this.published).containsExactly(new ViewerJoined(this.id), new ViewerJoined(this.id));
	}

	@Test
	void sendsNothingBeforeTheAnswerHasBegun() {
		RecordingSink sink = new RecordingSink();
		Viewer viewer = waiting(0, PLAIN, sink, DIRECT);

		viewer.onNewSnapshot(this.broadcasters.join(this.id, viewer).newestSnapshot());
		assertThat(sink.text()).isEmpty();
		viewer.startSending();

		assertThat(sink.text()).isNotEmpty();
	}

	@Test
	void givesUpAnAnswerThatNeverBegins() {
		Viewer never = waiting(0, PLAIN, new RecordingSink(), DIRECT);
		Viewer begun = viewer(0, PLAIN, new RecordingSink(), DIRECT);

		never.endUnlessStartedWithin(Duration.ofSeconds(10));
		assertThat(this.gone).isEmpty();
		this.clock.set(this.clock.instant().plusSeconds(10));
		never.endUnlessStartedWithin(Duration.ofSeconds(10));
		begun.endUnlessStartedWithin(Duration.ofSeconds(10));

		assertThat(this.gone).containsExactly(never);
	}

	private void record(String... resources) {
		change(this.id, (sandbox) -> sandbox
			.recordEvents(List.of(resources).stream().map((name) -> anEvent(name, "CREATE_COMPLETE")).toList()));
	}

	private void change(SandboxId which, UnaryOperator<Sandbox> change) {
		Sandbox changed = this.sandboxes.update(which, change);
		this.broadcasters.onSandboxChanged(new SandboxChanged(which, changed.lastSequence()));
	}

	private RecordingSink follow(long after) {
		RecordingSink sink = new RecordingSink();
		follow(after, PLAIN, sink);
		return sink;
	}

	private void follow(long after, EventEncoder encoder) {
		follow(after, encoder, new RecordingSink());
	}

	private Viewer follow(long after, EventEncoder encoder, RecordingSink sink) {
		Viewer viewer = viewer(after, encoder, sink, DIRECT);
		viewer.onNewSnapshot(this.broadcasters.join(this.id, viewer).newestSnapshot());
		return viewer;
	}

	private Viewer viewer(long after, EventEncoder encoder, SseSink sseSink, Executor writers) {
		Viewer viewer = waiting(after, encoder, sseSink, writers);
		viewer.startSending();
		return viewer;
	}

	/**
	 * Creates a viewer whose response has not started.
	 */
	private Viewer waiting(long after, EventEncoder encoder, SseSink sseSink, Executor writers) {
		return new Viewer(after, encoder, sseSink, writers, this.clock, (count) -> {
		}, (viewer) -> {
			this.gone.add(viewer);
			this.broadcasters.leave(this.id, viewer);
		});
	}

	private static void await(BooleanSupplier condition) throws InterruptedException {
		for (int tries = 0; tries < 500 && !condition.getAsBoolean(); tries++) {
			TimeUnit.MILLISECONDS.sleep(10);
		}
		assertThat(condition.getAsBoolean()).as("happens within five seconds").isTrue();
	}

}
