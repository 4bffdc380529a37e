import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs many slow clients in one process, and concurrent ordinary requests. Prints one line for each attack. Exits with
 * 1 when an ordinary request failed or took longer than two seconds.
 * <pre>java SlowClients.java portal|emulator PORT PROBE-PORT SECONDS INTERVAL [ATTACK=COUNT...]</pre>
 * PROBE-PORT is the port of the health probes; INTERVAL is the time in seconds between two bytes of a slow client.
 */
public final class SlowClients {

	private static final Duration LIMIT = Duration.ofSeconds(2);

	private static final String AUTHORIZATION = "Authorization: AWS4-HMAC-SHA256 Credential=A/20260101/us-east-1/sts/"
			+ "aws4_request, SignedHeaders=host, Signature=0\r\n";

	private final boolean emulator;

	private final int port;

	private final int probePort;

	private final long seconds;

	private final long interval;

	private final HttpClient http = HttpClient.newHttpClient();

	private SlowClients(String target, int port, int probePort, long seconds, long interval) {
		this.emulator = target.equals("emulator");
		this.port = port;
		this.probePort = probePort;
		this.seconds = seconds;
		this.interval = interval;
	}

	public static void main(String[] args) throws Exception {
		SlowClients clients = new SlowClients(args[0], Integer.parseInt(args[1]), Integer.parseInt(args[2]),
				Long.parseLong(args[3]), Long.parseLong(args[4]));
		clients.warmUp();
		boolean held = true;
		for (int each = 5; each < args.length; each++) {
			String[] attack = args[each].split("=");
			held &= clients.attack(attack[0], Integer.parseInt(attack[1]));
		}
		System.exit(held ? 0 : 1);
	}

	/** The bytes that one kind of client sends at once, and then byte by byte. */
	private record Slow(String atOnce, String later, boolean reads) {

		static Slow half(String text) {
			return new Slow(text, "", true);
		}

	}

	private Slow slow(String attack) throws Exception {
		String path = this.emulator ? "/" : "/stacks";
		String type = this.emulator ? "application/x-www-form-urlencoded" : "application/json";
		String head = "Host: 127.0.0.1\r\n" + (this.emulator ? AUTHORIZATION : "");
		String post = "POST " + path + " HTTP/1.1\r\n" + head + "Content-Type: " + type + "\r\n";
		return switch (attack) {
			case "half-bodies" -> Slow.half(post + "Content-Length: 50\r\n\r\n{");
			case "long-bodies" -> Slow.half(post + "Content-Length: 2000000\r\n\r\n{");
			case "half-heads" -> Slow.half(post + "X-Half: ");
			case "no-heads" -> Slow.half("");
			case "trickled-bodies" -> new Slow(post + "Content-Length: 50\r\n\r\n{", " ".repeat(49), true);
			case "trickled-chunks" ->
				new Slow(post + "Transfer-Encoding: chunked\r\n\r\n32\r\n{", " ".repeat(49) + "\r\n0\r\n\r\n", true);
			case "trickled-heads" -> new Slow(post + "X-Slow: ", "a".repeat(5000), true);
			case "trickled-forms" -> form();
			case "unread-answers" -> new Slow(unread(head), "", false);
			case "streams" -> Slow.half(stream(head));
			default -> throw new IllegalArgumentException(attack);
		};
	}

	/** Pipelined requests for a large response, so that the responses do not fit into the network buffers. */
	private String unread(String head) {
		String body = "Action=DescribeInstanceTypes&Version=2016-11-15";
		return this.emulator
				? ("POST / HTTP/1.1\r\n" + head.replace("/sts/", "/ec2/")
						+ "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
						+ "\r\n\r\n" + body).repeat(45)
				: ("GET /v3/api-docs HTTP/1.1\r\n" + head + "\r\n").repeat(45);
	}

	private Slow form() throws Exception {
		HttpResponse<String> page = this.http.send(request(this.port, "/").header("Accept", "text/html").build(),
				BodyHandlers.ofString());
		Matcher token = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"").matcher(page.body());
		if (!token.find()) {
			throw new IllegalStateException("The page has no form");
		}
		String cookie = page.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
		String fields = "_csrf=" + token.group(1) + "&prefix=";
		return new Slow("POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: " + cookie
				+ "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + (fields.length() + 60)
				+ "\r\n\r\n" + fields, "a".repeat(60), true);
	}

	private String stream(String head) throws Exception {
		String launch = "{\"prefix\":\"s" + Long.toString(System.nanoTime(), 36)
				+ "\",\"region\":\"eu-west-1\",\"availabilityZone\":\"a\"}";
		String accepted = this.http.send(
				request(this.port, "/stacks").header("Content-Type", "application/json")
					.POST(BodyPublishers.ofString(launch))
					.build(),
				BodyHandlers.ofString())
			.body();
		Matcher id = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"").matcher(accepted);
		if (!id.find()) {
			throw new IllegalStateException(accepted);
		}
		return "GET /stacks/" + id.group(1) + "/events HTTP/1.1\r\n" + head + "Accept: text/event-stream\r\n\r\n";
	}

	private boolean attack(String name, int count) throws Exception {
		Slow slow = slow(name);
		try (Crowd crowd = new Crowd(slow, this.interval)) {
			crowd.connect(new InetSocketAddress("127.0.0.1", this.port), count);
			Thread reader = new Thread(crowd);
			reader.setDaemon(true);
			reader.start();
			settle(name, crowd, count);
			Probes probes = new Probes();
			long begun = System.nanoTime();
			while (System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(this.seconds)) {
				probes.round();
				TimeUnit.MILLISECONDS.sleep(250);
			}
			System.out.printf("%-16s %5d: %s; %s%n", name, count, probes, crowd);
			return probes.failed == 0;
		}
	}

	/** The first requests of the slow clients are ordinary work; only the time after them is measured. */
	private static void settle(String name, Crowd crowd, int count) throws InterruptedException {
		if (name.equals("unread-answers")) {
			TimeUnit.SECONDS.sleep(10);
		}
		for (int wait = 0; name.equals("streams") && wait < 120 && crowd.answered.get() < count; wait++) {
			TimeUnit.SECONDS.sleep(1);
		}
	}

	/** The first requests of a process are slow. */
	private void warmUp() {
		for (int times = 0; times < 40; times++) {
			new Probes().round();
		}
	}

	private static HttpRequest.Builder request(int port, String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
	}

	/** Ordinary requests, each over a separate connection. */
	private final class Probes {

		private final Map<String, String> requests = new LinkedHashMap<>();

		private final Map<String, Integer> failures = new TreeMap<>();

		private int sent;

		private int failed;

		private long slowest;

		Probes() {
			if (SlowClients.this.emulator) {
				String body = "Action=GetCallerIdentity&Version=2011-06-15";
				this.requests.put("call", "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\n" + AUTHORIZATION
						+ "Content-Type: application/x-www-form-urlencoded\r\nConnection: close\r\nContent-Length: "
						+ body.length() + "\r\n\r\n" + body);
			}
			else {
				for (String path : List.of("/actuator/health/liveness", "/actuator/health/readiness", "/sandboxes",
						"/stacks")) {
					this.requests.put(path, "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
				}
				String body = "{}";
				this.requests.put("POST", "POST /preflight HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
						+ "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n" + body);
			}
		}

		void round() {
			this.requests.forEach((name, text) -> {
				long begun = System.nanoTime();
				String fault = fault(name.contains("health") ? SlowClients.this.probePort : SlowClients.this.port, text,
						name.equals("POST") ? " 400 " : " 200 ");
				long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
				this.sent++;
				this.slowest = Math.max(this.slowest, millis);
				if (!fault.isEmpty() || millis > LIMIT.toMillis()) {
					this.failed++;
					this.failures.merge(name + " " + fault, 1, Integer::sum);
				}
			});
		}

		private String fault(int at, String text, String status) {
			try (Socket socket = new Socket()) {
				socket.connect(new InetSocketAddress("127.0.0.1", at), (int) LIMIT.toMillis());
				socket.setSoTimeout((int) LIMIT.toMillis());
				socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
				String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
				return answer.startsWith("HTTP/1.1" + status) ? "" : answer.lines().findFirst().orElse("no answer");
			}
			catch (IOException ex) {
				return String.valueOf(ex.getMessage());
			}
		}

		@Override
		public String toString() {
			return "%d of %d ordinary requests failed, slowest %d ms%s".formatted(this.failed, this.sent, this.slowest,
					this.failures.isEmpty() ? "" : " " + this.failures);
		}

	}

	/** The slow clients. One thread serves all of them. */
	private static final class Crowd implements Runnable, AutoCloseable {

		private final Slow slow;

		private final long interval;

		private final Selector selector = Selector.open();

		private final List<SocketChannel> channels = new ArrayList<>();

		private final Map<String, Integer> ends = new TreeMap<>();

		private long firstEnd;

		private long begun;

		private int trickled;

		private final AtomicInteger answered = new AtomicInteger();

		Crowd(Slow slow, long interval) throws IOException {
			this.slow = slow;
			this.interval = interval;
		}

		void connect(InetSocketAddress address, int count) throws IOException {
			for (int number = 0; number < count; number++) {
				SocketChannel channel = SocketChannel.open();
				if (!this.slow.reads()) {
					channel.setOption(StandardSocketOptions.SO_RCVBUF, 1024);
				}
				this.channels.add(channel);
				channel.connect(address);
				channel.configureBlocking(false);
				channel.write(ByteBuffer.wrap(this.slow.atOnce().getBytes(StandardCharsets.US_ASCII)));
				if (this.slow.reads()) {
					channel.register(this.selector, SelectionKey.OP_READ, new ByteArrayOutputStream());
				}
			}
			this.begun = System.nanoTime();
		}

		@Override
		public void run() {
			long next = System.nanoTime() + TimeUnit.SECONDS.toNanos(this.interval);
			try {
				while (this.selector.isOpen()) {
					this.selector.select(200);
					for (Iterator<SelectionKey> keys = this.selector.selectedKeys().iterator(); keys.hasNext();) {
						read(keys.next());
						keys.remove();
					}
					if (System.nanoTime() >= next && this.trickled < this.slow.later().length()) {
						next += TimeUnit.SECONDS.toNanos(this.interval);
						trickle(this.slow.later().charAt(this.trickled++));
					}
				}
			}
			catch (IOException | RuntimeException ex) {
				if (this.selector.isOpen()) {
					ex.printStackTrace();
				}
			}
		}

		private void trickle(char next) {
			for (SelectionKey key : this.selector.keys()) {
				try {
					((SocketChannel) key.channel()).write(ByteBuffer.wrap(new byte[] { (byte) next }));
				}
				catch (IOException ex) {
					key.interestOps(SelectionKey.OP_READ);
				}
			}
		}

		private void read(SelectionKey key) throws IOException {
			ByteArrayOutputStream received = (ByteArrayOutputStream) key.attachment();
			ByteBuffer buffer = ByteBuffer.allocate(4096);
			int read;
			try {
				read = ((SocketChannel) key.channel()).read(buffer);
			}
			catch (IOException ex) {
				read = -1;
			}
			if (read > 0 && received.size() == 0) {
				this.answered.incrementAndGet();
			}
			if (read > 0 && received.size() < 64) {
				received.write(buffer.array(), 0, Math.min(read, 64));
			}
			if (read < 0) {
				key.cancel();
				key.channel().close();
				String status = received.toString(StandardCharsets.US_ASCII).lines().findFirst().orElse("no answer");
				synchronized (this.ends) {
					this.firstEnd = this.ends.isEmpty() ? System.nanoTime() - this.begun : this.firstEnd;
					this.ends.merge(status, 1, Integer::sum);
				}
			}
		}

		@Override
		public String toString() {
			synchronized (this.ends) {
				return this.ends.isEmpty() ? "none of the slow was ended"
						: "ended %s, the first after %d s".formatted(this.ends,
								TimeUnit.NANOSECONDS.toSeconds(this.firstEnd));
			}
		}

		@Override
		public void close() throws IOException {
			this.selector.close();
			for (SocketChannel channel : this.channels) {
				channel.close();
			}
		}

	}

}
