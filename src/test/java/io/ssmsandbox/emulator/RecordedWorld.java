package io.ssmsandbox.emulator;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.ssmsandbox.SettableClock;
import io.ssmsandbox.emulator.wire.AwsService;
import io.ssmsandbox.emulator.wire.WireProtocol;

/**
 * An emulator with a clock that the test moves. Tests call it without an SDK, so that
 * they see the complete responses.
 */
final class RecordedWorld implements AutoCloseable {

	private final HttpClient http = HttpClient.newHttpClient();

	private final SettableClock clock;

	private final Emulator emulator;

	RecordedWorld(Path data, Instant now) {
		this.clock = new SettableClock(now);
		this.emulator = Emulator.start(new EmulatorSettings(0, 1, 5, data), this.clock);
	}

	Instant now() {
		return this.clock.instant();
	}

	void pass(Duration time) {
		this.clock.advance(time);
	}

	void script(String faults) {
		this.emulator.activateFaultScript(faults);
	}

	/**
	 * Returns the response of an operation, without the parts that differ between calls.
	 * @param parameters the parameters of a Query call, in pairs of name and value
	 */
	String ask(String service, String operation, String... parameters) throws IOException, InterruptedException {
		AwsService api = Emulator.services()
			.stream()
			.filter((one) -> one.name().equals(service))
			.findFirst()
			.orElseThrow();
		HttpRequest.Builder request = HttpRequest.newBuilder(this.emulator.endpoint())
			.header("Authorization",
					"AWS4-HMAC-SHA256 Credential=x/20261124/ap-northeast-1/" + service + "/aws4_request");
		HttpRequest call = (api.protocol() == WireProtocol.JSON)
				? request.header("X-Amz-Target", api.targetPrefix() + "." + operation)
					.POST(BodyPublishers.ofString("{}"))
					.build()
				: request.POST(BodyPublishers.ofString(form(api, operation, parameters))).build();
		HttpResponse<String> answer = this.http.send(call, BodyHandlers.ofString());
		if (answer.statusCode() != 200) {
			throw new IllegalStateException(operation + ": " + answer.body());
		}
		return answer.body().replaceAll("(?i)<requestid>[^<]*</requestid>", "");
	}

	/**
	 * Returns the physical id of a stack's resource.
	 */
	String physicalId(String stack, String logicalId) throws IOException, InterruptedException {
		String answer = ask("cloudformation", "DescribeStackResource", "StackName", stack, "LogicalResourceId",
				logicalId);
		Matcher id = Pattern.compile("<PhysicalResourceId>([^<]*)<").matcher(answer);
		if (!id.find()) {
			throw new IllegalStateException(answer);
		}
		return id.group(1);
	}

	private static String form(AwsService api, String operation, String... parameters) {
		Map<String, String> form = new TreeMap<>(Map.of("Action", operation, "Version", api.version()));
		for (int i = 0; i < parameters.length; i += 2) {
			form.put(parameters[i], parameters[i + 1]);
		}
		return form.entrySet()
			.stream()
			.map((one) -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

	@Override
	public void close() {
		this.emulator.close();
	}

}
