import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * Floods a portal with reads that need AWS calls, and concurrently loads pages like an
 * ordinary reader. Prints the responses.
 * Usage: java ReadFlood.java ADDRESS CLIENTS SECONDS READY-IDS CONNECTING-IDS (with commas)
 */
final class ReadFlood {

	/** Per second, over all clients. */
	private static final Map<String, Integer> PER_SECOND = new TreeMap<>(
			Map.of("session", 20, "doctor", 6, "preflight", 15, "wait", 20, "stream", 5, "zones", 5));

	private static final List<String> TYPES = List.of("t3.small", "t3.medium", "t3.large", "t3a.small", "t3a.medium");

	private static final int AT_ONCE = 400;

	private final String address;

	private final List<String> ready;

	private final List<String> connecting;

	private final Map<String, LongAdder> answers = new java.util.concurrent.ConcurrentSkipListMap<>();

	private final Semaphore places = new Semaphore(AT_ONCE);

	private final AtomicInteger number = new AtomicInteger();

	private ReadFlood(String address, List<String> ready, List<String> connecting) {
		this.address = address;
		this.ready = ready;
		this.connecting = connecting;
	}

	public static void main(String[] args) throws Exception {
		ReadFlood flood = new ReadFlood(args[0], List.of(args[3].split(",")), List.of(args[4].split(",")));
		flood.run(Integer.parseInt(args[1]), Integer.parseInt(args[2]));
		System.exit(0);
	}

	private void run(int clients, int seconds) throws Exception {
		ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);
		List<HttpClient> all = java.util.stream.IntStream.range(0, clients).mapToObj((each) -> client()).toList();
		PER_SECOND.forEach((kind, rate) -> timer.scheduleAtFixedRate(
				() -> send(kind, all.get(ThreadLocalRandom.current().nextInt(clients))),
				ThreadLocalRandom.current().nextInt(1000), 1000 / rate, TimeUnit.MILLISECONDS));
		int loaded = 0;
		int pages = 0;
		HttpClient reader = client();
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
		while (System.nanoTime() < end) {
			pages++;
			loaded += load(reader, pages) ? 1 : 0;
			Thread.sleep(250);
		}
		timer.shutdownNow();
		this.answers.forEach((what, count) -> System.out.println("  " + what + ": " + count));
		System.out.println("pages " + loaded + " " + pages);
	}

	private static HttpClient client() {
		return HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.connectTimeout(Duration.ofSeconds(5))
			.build();
	}

	private boolean load(HttpClient reader, int nth) throws InterruptedException {
		String sandbox = "/sandboxes/" + any(this.ready);
		List<String> pages = List.of("/", "/sandboxes", sandbox, "/ops", "/stacks");
		try {
			HttpRequest request = to(pages.get(nth % pages.size())).timeout(Duration.ofSeconds(5))
				.header("Accept", "text/html, */*")
				.build();
			return reader.send(request, BodyHandlers.ofString()).statusCode() == 200;
		}
		catch (java.io.IOException ex) {
			return false;
		}
	}

	private void send(String kind, HttpClient client) {
		if (!this.places.tryAcquire()) {
			count(kind + " not sent");
			return;
		}
		HttpRequest request = request(kind).timeout(Duration.ofSeconds(20)).build();
		client.sendAsync(request, BodyHandlers.ofInputStream()).whenComplete((answer, failure) -> {
			this.places.release();
			count(kind + " " + ((failure != null) ? failure.getClass().getSimpleName() : answer.statusCode()));
			close(answer);
		});
	}

	private HttpRequest.Builder request(String kind) {
		int nth = this.number.incrementAndGet();
		return switch (kind) {
			case "session" -> to("/stacks/" + any(this.ready) + "/session");
			case "doctor" -> to("/sandboxes/" + any(this.connecting) + "/doctor").header("Accept", "text/html");
			case "preflight" -> to("/preflight").header("Content-Type", "application/json")
				.POST(BodyPublishers.ofString("{\"prefix\":\"flood-" + nth
						+ "\",\"region\":\"eu-west-1\",\"availabilityZone\":\"a\"}"));
			case "wait" -> to("/stacks/" + any(this.ready) + "?wait=TORN_DOWN&timeout=0");
			case "stream" -> to("/stacks/" + any(this.connecting) + "/events").header("Accept", "text/event-stream");
			case "zones" -> to("/regions/eu-west-1/availability-zones?instanceType=" + any(TYPES));
			default -> throw new IllegalArgumentException(kind);
		};
	}

	private HttpRequest.Builder to(String path) {
		return HttpRequest.newBuilder(URI.create(this.address + path));
	}

	private static String any(List<String> ids) {
		return ids.get(ThreadLocalRandom.current().nextInt(ids.size()));
	}

	private void count(String what) {
		this.answers.computeIfAbsent(what, (key) -> new LongAdder()).increment();
	}

	private static void close(HttpResponse<InputStream> answer) {
		try {
			if (answer != null) {
				answer.body().close();
			}
		}
		catch (java.io.IOException ex) {
			// The flood has ended anyway.
		}
	}

}
