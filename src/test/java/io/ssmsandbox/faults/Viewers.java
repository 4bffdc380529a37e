package io.ssmsandbox.faults;

import java.net.URI;
import java.net.http.HttpClient.Version;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Many viewers that follow sandboxes like browsers. A viewer that loses its stream
 * reconnects after a moment and sends the id of its last event. A viewer is done when the
 * portal responds that no more events will come.
 */
final class Viewers {

	private static final int NO_MORE_EVENTS = 204;

	private final HttpClient http = HttpClient.newBuilder().version(Version.HTTP_1_1).build();

	private final List<Viewer> viewers = new ArrayList<>();

	private final Set<Viewer> connected = ConcurrentHashMap.newKeySet();

	private volatile URI portal;

	Viewers(URI portal) {
		this.portal = portal;
	}

	/**
	 * Adds viewers of a sandbox.
	 */
	void add(int number, String sandbox) {
		for (int added = 0; added < number; added++) {
			Viewer viewer = new Viewer(sandbox);
			this.viewers.add(viewer);
			viewer.connect();
		}
	}

	/**
	 * Sets the portal to which viewers reconnect.
	 */
	void moveTo(URI anotherPortal) {
		this.portal = anotherPortal;
	}

	int connected() {
		return this.connected.size();
	}

	List<Viewer> all() {
		return this.viewers;
	}

	/** A viewer of one sandbox. */
	final class Viewer implements Subscriber<String> {

		private final String sandbox;

		private final List<Long> received = new ArrayList<>();

		private final CountDownLatch done = new CountDownLatch(1);

		private volatile int connections;

		private long next;

		private Viewer(String sandbox) {
			this.sandbox = sandbox;
		}

		private void connect() {
			HttpRequest.Builder request = HttpRequest.newBuilder(Viewers.this.portal.resolve(this.sandbox + "/events"))
				.header("Accept", "text/event-stream");
			lastReceived().ifPresent((id) -> request.header("Last-Event-ID", Long.toString(id)));
			Viewers.this.http.sendAsync(request.build(), BodyHandlers.fromLineSubscriber(this))
				.whenComplete((answer, failure) -> reconnect(answer));
		}

		private void reconnect(HttpResponse<?> answer) {
			Viewers.this.connected.remove(this);
			if (answer != null && answer.statusCode() == NO_MORE_EVENTS) {
				this.done.countDown();
				return;
			}
			Executor later = CompletableFuture.delayedExecutor(1000 + ThreadLocalRandom.current().nextInt(1000),
					TimeUnit.MILLISECONDS);
			later.execute(this::connect);
		}

		private OptionalLong lastReceived() {
			synchronized (this.received) {
				return this.received.isEmpty() ? OptionalLong.empty()
						: OptionalLong.of(this.received.get(this.received.size() - 1));
			}
		}

		@Override
		public void onSubscribe(Subscription subscription) {
			this.connections++;
			this.next = 0;
			Viewers.this.connected.add(this);
			subscription.request(Long.MAX_VALUE);
		}

		/** An event counts once it is complete, as for a browser. */
		@Override
		public void onNext(String line) {
			if (line.startsWith("id: ")) {
				this.next = Long.parseLong(line.substring(4));
			}
			if (line.isEmpty() && this.next > 0) {
				synchronized (this.received) {
					this.received.add(this.next);
				}
				this.next = 0;
			}
		}

		@Override
		public void onError(Throwable failure) {
			// The completion of the request reports the failure too.
		}

		@Override
		public void onComplete() {
			// The completion of the request handles this too.
		}

		String sandbox() {
			return this.sandbox;
		}

		int connections() {
			return this.connections;
		}

		/**
		 * Waits until the portal has responded that no more events will come.
		 * @return the received event numbers
		 */
		List<Long> received() {
			try {
				if (!this.done.await(3, TimeUnit.MINUTES)) {
					throw new AssertionError("A viewer of " + this.sandbox + " never saw the end of the stream");
				}
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
			synchronized (this.received) {
				return List.copyOf(this.received);
			}
		}

	}

}
