package io.ssmsandbox.emulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

import io.ssmsandbox.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures the cost of a long-running emulator. It is not a test: it prints figures
 * without assertions, and runs only by name, see docs/emulator/performance.md.
 */
class EmulatorBenchmark {

	private static final int STACKS = Integer.getInteger("benchmark.stacks", 2000);

	/** The number of stacks that stay. */
	private static final int LIVING = Integer.getInteger("benchmark.living", 100);

	private static final int CALLS = Integer.getInteger("benchmark.calls", 1000);

	private static final double SPEED = 20;

	private static final PrintStream OUT = System.out;

	private final SettableClock clock = new SettableClock(Instant.parse("2026-11-24T06:00:00Z"));

	private final HttpClient http = HttpClient.newHttpClient();

	private final String template = template();

	@TempDir
	private Path data;

	/** The ARN of the first stack. */
	private String oldest = "";

	@Test
	void measure() throws IOException {
		live();
		OUT.printf("journal %.1f MB%n", Files.size(this.data.resolve("emulator.journal")) / 1e6);
		long heapBefore = heap();
		long begin = System.nanoTime();
		long beginCpu = cpu();
		try (Emulator emulator = start()) {
			OUT.printf("started again in %d ms, of which %d ms of processor time%n", millis(begin),
					(cpu() - beginCpu) / 1_000_000);
			OUT.printf("heap of it after GC %.1f MB%n", (heap() - heapBefore) / 1e6);
			String events = send(emulator, "cloudformation",
					Map.of("Action", "DescribeStackEvents", "StackName", this.oldest));
			OUT.printf("events of a stack that was deleted: %d%n", events.split("<EventId>").length - 1);
			int oldestLiving = STACKS - LIVING;
			ask(emulator, "DescribeStacks by name", "cloudformation",
					(call) -> Map.of("Action", "DescribeStacks", "StackName", name(oldestLiving + call % LIVING)));
			ask(emulator, "DescribeStackEvents, first page", "cloudformation",
					(call) -> Map.of("Action", "DescribeStackEvents", "StackName", name(oldestLiving + call % LIVING)));
			ask(emulator, "DescribeStacks, first page", "cloudformation", (call) -> Map.of("Action", "DescribeStacks"));
			ask(emulator, "ListStacks, first page", "cloudformation", (call) -> Map.of("Action", "ListStacks"));
			ask(emulator, "DescribeInstances, all", "ec2", (call) -> Map.of("Action", "DescribeInstances"));
			ask(emulator, "CreateStack", "cloudformation", (call) -> creation(STACKS + call));
		}
	}

	private void live() {
		try (Emulator emulator = start()) {
			long begin = System.nanoTime();
			for (int number = 0; number < STACKS; number++) {
				live(emulator, number);
			}
			OUT.printf("%d stacks, %d of them living, lived in %d s%n", STACKS, LIVING, millis(begin) / 1000);
		}
	}

	private Emulator start() {
		return Emulator.start(new EmulatorSettings(0, SPEED, STACKS + CALLS, this.data), this.clock);
	}

	/** The stacks overlap, so that an operation is in progress at every call. */
	private void live(Emulator emulator, int number) {
		String answer = send(emulator, "cloudformation", creation(number));
		if (number == 0) {
			this.oldest = answer.replaceFirst("(?s).*<StackId>(.*)</StackId>.*", "$1");
		}
		this.clock.advance(Duration.ofSeconds(5));
		int old = number - 10;
		if (old >= 0 && old < STACKS - LIVING) {
			send(emulator, "cloudformation", Map.of("Action", "DeleteStack", "StackName", name(old)));
		}
		if (number == STACKS - 1) {
			for (int last = Math.max(0, number - 9); last < STACKS - LIVING; last++) {
				send(emulator, "cloudformation", Map.of("Action", "DeleteStack", "StackName", name(last)));
			}
			this.clock.advance(Duration.ofMinutes(5));
		}
	}

	private Map<String, String> creation(int number) {
		Map<String, String> form = new LinkedHashMap<>();
		form.put("Action", "CreateStack");
		form.put("StackName", name(number));
		form.put("TemplateBody", this.template);
		form.put("Capabilities.member.1", "CAPABILITY_NAMED_IAM");
		form.put("Parameters.member.1.ParameterKey", "Prefix");
		form.put("Parameters.member.1.ParameterValue", "bench-" + number);
		return form;
	}

	private static String name(int number) {
		return "ssm-sandbox-bench-" + number;
	}

	private void ask(Emulator emulator, String what, String service, IntFunction<Map<String, String>> form) {
		int bytes = 0;
		for (int call = 0; call < CALLS / 5; call++) {
			bytes = send(emulator, service, form.apply(call)).length();
		}
		long[] nanos = new long[CALLS];
		for (int call = 0; call < CALLS; call++) {
			Map<String, String> next = form.apply(CALLS + call);
			long begin = System.nanoTime();
			send(emulator, service, next);
			nanos[call] = System.nanoTime() - begin;
		}
		Arrays.sort(nanos);
		OUT.printf("%s: p50 %.1f ms, p99 %.1f ms, %d bytes%n", what, nanos[CALLS / 2] / 1e6,
				nanos[CALLS * 99 / 100] / 1e6, bytes);
	}

	private String send(Emulator emulator, String service, Map<String, String> form) {
		String version = service.equals("ec2") ? "2016-11-15" : "2010-05-15";
		String body = form.entrySet()
			.stream()
			.map((each) -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&", "", "&Version=" + version));
		HttpRequest request = HttpRequest.newBuilder(URI.create(emulator.endpoint() + "/"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("Authorization",
					"AWS4-HMAC-SHA256 Credential=X/20261124/ap-northeast-1/" + service
							+ "/aws4_request, SignedHeaders=host, Signature=0")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build();
		try {
			HttpResponse<String> response = this.http.send(request, HttpResponse.BodyHandlers.ofString());
			if (response.statusCode() != 200) {
				throw new IllegalStateException(response.body());
			}
			return response.body();
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static long millis(long begin) {
		return Duration.ofNanos(System.nanoTime() - begin).toMillis();
	}

	/**
	 * Returns the CPU time, which shows how long a measurement waited for a busy machine.
	 */
	private static long cpu() {
		return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
	}

	private static long heap() {
		System.gc();
		System.gc();
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
	}

	private static String template() {
		try (InputStream in = EmulatorBenchmark.class.getResourceAsStream("/cloudformation/private-ssm-sandbox.yaml")) {
			return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
