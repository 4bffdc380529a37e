package io.ssmsandbox.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Reads that do not stop: {@code -Dfaults.flood=50} sends so many requests a second to
 * each portal of a run, for lists, pages, sessions and examinations. Without the property
 * there are none.
 */
final class ReadFlood implements AutoCloseable {

	private static final int PER_SECOND = Integer.getInteger("faults.flood", 0);

	private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

	private static final List<String> PATHS = List.of("/stacks/%s/session", "/sandboxes/%s/doctor", "/sandboxes/%s",
			"/stacks/%s?wait=TORN_DOWN&timeout=0", "/stacks/%s");

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

	private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread thread = new Thread(task, "read-flood");
		thread.setDaemon(true);
		return thread;
	});

	private final Supplier<Optional<String>> portal;

	private List<String> ids = List.of();

	private final AtomicInteger responses = new AtomicInteger();

	private int sent;

	/**
	 * Creates a flood.
	 * @param portal gives the address of the process that runs now
	 */
	ReadFlood(Supplier<Optional<String>> portal) {
		this.portal = portal;
	}

	void start() {
		if (PER_SECOND > 0) {
			this.timer.scheduleAtFixedRate(this::send, 0, 1_000_000 / PER_SECOND, TimeUnit.MICROSECONDS);
			this.timer.scheduleWithFixedDelay(this::readIds, 0, 2, TimeUnit.SECONDS);
		}
	}

	/** Sends one request. The response does not matter, and the process may be dead. */
	private void send() {
		this.sent++;
		String path = this.ids.isEmpty() ? "/stacks"
				: PATHS.get(this.sent % PATHS.size()).formatted(this.ids.get(this.sent % this.ids.size()));
		this.portal.get()
			.ifPresent((address) -> this.http.sendAsync(request(address + path), BodyHandlers.discarding())
				.thenRun(this.responses::incrementAndGet));
	}

	private void readIds() {
		this.portal.get().ifPresent((address) -> {
			try {
				String list = this.http.send(request(address + "/stacks?limit=20"), BodyHandlers.ofString()).body();
				this.ids = ID.matcher(list).results().map((found) -> found.group(1)).toList();
			}
			catch (IOException ex) {
				// The process is dead or about to start.
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		});
	}

	private static HttpRequest request(String address) {
		return HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(5)).build();
	}

	@Override
	public void close() {
		this.timer.shutdownNow();
		if (PER_SECOND > 0) {
			System.out.println("read flood: " + this.sent + " requests, " + this.responses + " responses");
		}
	}

}
