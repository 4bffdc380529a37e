package io.ssmsandbox.badinput;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;

import org.jsoup.Jsoup;

/**
 * The portal under test: it has one ready sandbox, one deleted sandbox and an open form.
 *
 * @param port its port
 * @param ready the id of the ready sandbox
 * @param gone the id of the deleted sandbox; its event stream ends, and it cannot be
 * deleted again
 * @param expiresAt when the lease of the ready sandbox ends
 * @param cookie the form's token in the browser's cookie
 * @param token the same token in the form
 */
record TargetPortal(int port, String ready, String gone, String expiresAt, String cookie, String token) {

	/**
	 * The prefix of the ready sandbox: an otherwise valid launch request is refused
	 * because the prefix is taken.
	 */
	static final String TAKEN = "bad-input";

	private static final Map<String, String> GOOD = Map.ofEntries(Map.entry("prefix", TAKEN),
			Map.entry("region", "ap-northeast-1"), Map.entry("availabilityZone", "a"),
			Map.entry("instanceType", "t3.small"), Map.entry("image", "al2023"), Map.entry("endpoints", "full"),
			Map.entry("volumeSizeGiB", "8"), Map.entry("lease", "PT8H"), Map.entry("wait", "READY"),
			Map.entry("timeout", "0"), Map.entry("phase", "READY"), Map.entry("owner", "local"),
			Map.entry("q", "bad-input"), Map.entry("all", "true"), Map.entry("force", "false"), Map.entry("limit", "5"),
			Map.entry("cursor", "MjAyNi0xMS0yNFQwNjowMDowMFovMDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAw"),
			Map.entry("show", "ready"), Map.entry("after", "0"), Map.entry("Last-Event-ID", "0"),
			Map.entry("Idempotency-Key", "6f1f5b2e"), Map.entry("key", "00000000-0000-0000-0000-000000000000"),
			Map.entry("updateZones", "1"), Map.entry("language", "ja"), Map.entry("theme", "dark"),
			Map.entry("events", "all"), Map.entry("back", "/"), Map.entry("**", "mark.svg"));

	/** Fields that are read only when another field is missing. */
	private static final Set<String> ALTERNATIVES = Set.of("expiresAt", "endsAt");

	/**
	 * Launches both sandboxes and opens the form.
	 */
	static TargetPortal createSandboxes(int port) throws IOException, InterruptedException {
		Client client = new Client(port);
		String ready = client.launch(TAKEN);
		String gone = client.launch(TAKEN + "-gone");
		client.await(gone, "READY");
		client.delete(gone);
		client.await(gone, "TORN_DOWN");
		String expiresAt = client.await(ready, "READY").path("expiresAt").asString();
		HttpResponse<String> form = client.get("/", "text/html");
		String cookie = form.headers()
			.firstValue("Set-Cookie")
			.orElseThrow()
			.replaceFirst("XSRF-TOKEN=([^;]+);.*", "$1");
		String token = Jsoup.parse(form.body()).select("[name=_csrf]").val();
		return new TargetPortal(port, ready, gone, expiresAt, cookie, token);
	}

	/**
	 * Returns a valid value for a name.
	 */
	String validValue(EndpointUnderTest endpointUnderTest, String name) {
		if (name.equals("id")) {
			boolean ends = endpointUnderTest.pattern().endsWith("/teardown")
					|| endpointUnderTest.method().equals("DELETE");
			return (ends || endpointUnderTest.pattern().endsWith("/events")
					|| endpointUnderTest.pattern().endsWith("/receipt")) ? this.gone : this.ready;
		}
		if (ALTERNATIVES.contains(name)) {
			return this.expiresAt;
		}
		String good = GOOD.get(name);
		if (good == null) {
			throw new IllegalStateException("Add a valid value for " + name + " of " + endpointUnderTest);
		}
		return good;
	}

	boolean isAlternative(String name) {
		return ALTERNATIVES.contains(name);
	}

}
