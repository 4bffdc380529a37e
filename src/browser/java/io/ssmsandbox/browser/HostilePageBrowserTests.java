package io.ssmsandbox.browser;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A page of another origin cannot use a browser to act on the portal.
 */
class HostilePageBrowserTests extends HostileStory {

	/** Sends a form to the given address with the given encoding and fields. */
	private static final String SEND_FORM = """
			([action, enctype, fields]) => {
			  const form = Object.assign(document.createElement("form"), { action, method: "post", enctype });
			  for (const [name, value] of Object.entries(fields)) {
			    form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
			  }
			  document.body.append(form);
			  form.submit();
			}""";

	/** Returns the status of each response, or the browser's error instead. */
	private static final String FETCH = """
			([address, options]) => fetch(address, options)
			  .then((answer) => `${answer.type} ${answer.status}`, (fault) => fault.message)""";

	/** Returns whether the given element loads its source. */
	private static final String LOAD = """
			([tag, fields]) => new Promise((done) => {
			  const element = Object.assign(document.createElement(tag), fields);
			  element.onload = () => done("loaded");
			  element.onerror = () => done("refused");
			  document.head.append(element);
			})""";

	/** Shows the given address in a frame. */
	private static final String FRAME = """
			(src) => document.body.replaceChildren(Object.assign(document.createElement("iframe"), { src }))""";

	private static final double FRAME_MILLIS = 5000;

	/** Returns the result of following the given stream. */
	private static final String FOLLOW = """
			(stream) => new Promise((done) => {
			  const source = new EventSource(stream, { withCredentials: true });
			  ["open", "stack-event", "phase"].forEach((type) => source.addEventListener(type, () => done(type)));
			  source.onerror = () => done(source.readyState === EventSource.CLOSED ? "closed" : "waits");
			})""";

	@Test
	void aPageWhoseNameLeadsToThePortalReadsAndChangesNothing() {
		this.page.route("http://rebinding.example/trap", (route) -> route
			.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody("<!DOCTYPE html>")));
		this.page.navigate("http://rebinding.example/trap");

		assertThat(fetch("/stacks", json("POST"))).isEqualTo("basic 421");
		assertThat(fetch("/stacks/" + this.sandbox, json("DELETE"))).isEqualTo("basic 421");
		assertThat(fetch("/stacks", Map.of())).isEqualTo("basic 421");
		assertThat(fetch("/stacks", Map.of("headers", Map.of("X-Forwarded-Host", "localhost")))).isEqualTo("basic 421");
		assertThat(this.page.navigate("http://rebinding.example/").status()).isEqualTo(421);
	}

	@ParameterizedTest
	@MethodSource("otherPorts")
	void anotherPortOfTheHostSendsNoFormThoughItSetsTheToken(String portal, String other) {
		for (String path : List.of("/", "/sandboxes/" + this.sandbox + "/teardown")) {
			this.page.navigate(other);
			assertThat(this.context.cookies(portal)).extracting((cookie) -> cookie.name + "=" + cookie.value)
				.contains(HostileServer.cookie());

			assertThat(sendForm(portal + path, "application/x-www-form-urlencoded", Map.of("prefix", "hostile",
					"region", "us-east-1", "availabilityZone", "a", "_csrf", HostileServer.formToken())))
				.isEqualTo(403);
		}
	}

	@Test
	void theTokenOfTheOtherPortIsOneThatThePortalTakes() {
		String answer = send(request("/").header("Cookie", HostileServer.cookie())
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString("prefix=-&_csrf=" + HostileServer.formToken())));

		assertThat(answer).contains("id=\"prefix-fault\"");
	}

	@ParameterizedTest
	@MethodSource("foreignPages")
	void aForeignPageSendsNoForm(String portal, String foreign) {
		Map<String, Object> launch = Map.of("prefix", "hostile", "region", "us-east-1", "availabilityZone", "a");
		Map<String, Object> json = Map.of(LAUNCH.replace("}", ",\"x\":\""), "\"}");

		for (String path : List.of("/stacks", "/")) {
			assertThat(submit(foreign, portal + path, "application/x-www-form-urlencoded", launch)).isEqualTo(403);
			assertThat(submit(foreign, portal + path, "multipart/form-data", launch)).isEqualTo(403);
			assertThat(submit(foreign, portal + path, "text/plain", json)).isEqualTo(403);
		}
	}

	@ParameterizedTest
	@MethodSource("foreignPages")
	void aForeignPageFetchesNothing(String portal, String foreign) {
		this.page.navigate(foreign);

		assertThat(fetch(portal + "/stacks", json("POST"))).isEqualTo("Failed to fetch");
		assertThat(fetch(portal + "/stacks/" + this.sandbox, json("DELETE"))).isEqualTo("Failed to fetch");
		assertThat(fetch(portal + "/stacks", Map.of())).isEqualTo("Failed to fetch");
		assertThat(fetch(portal + "/stacks", Map.of("method", "POST", "mode", "no-cors", "body", LAUNCH)))
			.isNotEqualTo("basic 202");
		assertThat(answer("POST /stacks")).isEqualTo(403);
	}

	@ParameterizedTest
	@MethodSource("foreignPages")
	void aForeignPageFramesNothing(String portal, String foreign) {
		this.page.navigate(foreign);

		for (String path : List.of("/", "/sandboxes", "/sandboxes/" + this.sandbox, "/ops", "/nothing", "/stacks")) {
			this.page.waitForConsoleMessage(new Page.WaitForConsoleMessageOptions()
				.setPredicate((message) -> message.text().contains("frame-ancestors 'none'"))
				.setTimeout(FRAME_MILLIS), () -> this.page.evaluate(FRAME, portal + path));
		}
	}

	@ParameterizedTest
	@MethodSource("foreignPages")
	void aForeignPageLoadsNothing(String portal, String foreign) {
		this.page.navigate(foreign);
		String teardown = portal + "/sandboxes/" + this.sandbox + "/teardown";

		assertThat(load("img", Map.of("src", portal + "/img/mark.svg"))).isEqualTo("refused");
		assertThat(load("img", Map.of("src", teardown))).isEqualTo("refused");
		assertThat(load("script", Map.of("src", portal + "/stacks"))).isEqualTo("refused");
		assertThat(load("script", Map.of("src", portal + "/js/portal.js"))).isEqualTo("refused");
		assertThat(load("link", Map.of("rel", "stylesheet", "href", portal + "/css/base.css"))).isEqualTo("refused");
		load("link", Map.of("rel", "prefetch", "href", teardown));
	}

	@ParameterizedTest
	@MethodSource("foreignPages")
	void aForeignPageFollowsNoStream(String portal, String foreign) {
		this.page.navigate(foreign);

		for (String path : List.of("/stacks/", "/sandboxes/")) {
			String stream = portal + path + this.sandbox + "/events";
			assertThat(this.page.evaluate(FOLLOW, stream)).isEqualTo("closed");
			assertThat(answer("GET " + path + this.sandbox + "/events")).isEqualTo(403);
		}
	}

	/**
	 * Browsers isolate windows only if the portal is reached over https or on loopback.
	 */
	@ParameterizedTest
	@MethodSource("foreignPagesOfLoopback")
	void aForeignPageKeepsNoHoldOfAWindowThatItOpens(String portal, String foreign) {
		this.page.navigate(foreign);

		Page opened = this.page.waitForPopup(() -> this.page.evaluate("(it) => { window.opened = open(it); }", portal));
		opened.waitForLoadState();

		assertThat(opened.title()).contains("SSM Sandbox");
		assertThat(opened.evaluate("window.opener")).isNull();
		this.page.waitForFunction("window.opened.closed");
	}

	private Stream<Arguments> otherPorts() {
		return Stream.of(Arguments.of("http://localhost:" + this.port, "http://localhost:" + this.hostile.port()),
				Arguments.of("http://127.0.0.1:" + this.port, "http://127.0.0.1:" + this.hostile.port()),
				Arguments.of("http://portal.example", "http://portal.example:3000"));
	}

	private Stream<Arguments> foreignPagesOfLoopback() {
		return Stream.of(Arguments.of("http://localhost:" + this.port, "http://evil.example"),
				Arguments.of("http://127.0.0.1:" + this.port, "http://127.0.0.1:" + this.hostile.port()));
	}

	private Stream<Arguments> foreignPages() {
		return Stream.concat(foreignPagesOfLoopback(),
				Stream.of(Arguments.of("http://portal.example", "http://evil.example"),
						Arguments.of("http://portal.example", "http://portal.example:3000")));
	}

	private int submit(String from, String to, String encoding, Map<String, Object> fields) {
		this.page.navigate(from);
		return sendForm(to, encoding, fields);
	}

	private int sendForm(String to, String encoding, Map<String, Object> fields) {
		String from = this.page.url();
		Response answer = this.page.waitForResponse((response) -> response.request().isNavigationRequest(),
				() -> this.page.evaluate(SEND_FORM, List.of(to, encoding, fields)));
		this.page.waitForURL((url) -> !url.equals(from));
		return answer.status();
	}

	private Object fetch(String address, Map<String, Object> options) {
		return this.page.evaluate(FETCH, List.of(address, options));
	}

	private static Map<String, Object> json(String method) {
		return Map.of("method", method, "headers", Map.of("Content-Type", "application/json"), "body", LAUNCH);
	}

	private Object load(String tag, Map<String, Object> fields) {
		return this.page.evaluate(LOAD, List.of(tag, fields));
	}

}
