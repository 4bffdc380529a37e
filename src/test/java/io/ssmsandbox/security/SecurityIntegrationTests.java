package io.ssmsandbox.security;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.ssmsandbox.api.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests rejected requests and the headers of every response. It writes raw bytes, because
 * ordinary clients do not let a test choose Host or Origin.
 */
@WebTest
class SecurityIntegrationTests {

	private static final String JSON = "Content-Type: application/json";

	private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

	private static final String PAGE = "Accept: text/html";

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

	private static final Pattern COOKIE = Pattern.compile("(?im)^set-cookie: (XSRF-TOKEN=[^;]+);(.*)$");

	private static final Pattern REQUEST_ID = Pattern.compile("(?im)^x-request-id: ([A-Za-z0-9._-]{1,64})$");

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "evil.example", "localhost.evil.example:8080", "127.0.0.1.evil.example" })
	void refusesAForeignHost(String host) {
		Answer problem = send("GET /stacks", "", "Host: " + host);
		Answer page = send("GET /", "", "Host: " + host, PAGE);

		assertThat(problem.status()).isEqualTo(421);
		assertThat(problem.text()).contains("application/problem+json", "\"code\":\"foreign-host\"", "allowed-origins");
		assertThat(page.status()).isEqualTo(421);
		assertThat(page.text()).contains("text/html");
	}

	@ParameterizedTest
	@ValueSource(strings = { "localhost", "127.0.0.1:8080", "[::1]:8080", "192.168.0.1" })
	void answersUnderTheNamesOfThisMachineAndUnderAddresses(String host) {
		assertThat(send("GET /stacks", "", "Host: " + host).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "POST,/stacks", "DELETE,/stacks/00000000-0000-0000-0000-000000000000",
			"PUT,/stacks/00000000-0000-0000-0000-000000000000/lease", "POST,/",
			"POST,/sandboxes/00000000-0000-0000-0000-000000000000/teardown" })
	void refusesChangesThatAnotherSiteAsksFor(String method, String path) {
		for (String sign : List.of("Sec-Fetch-Site: cross-site", "Origin: https://evil.example", "Origin: null",
				"Origin: http://localhost:1", "Origin: https://localhost", "Sec-Fetch-Site: same-site")) {
			Answer answer = send(method + " " + path, "{}", "Host: localhost", JSON, sign);

			assertThat(answer.status()).as(sign).isEqualTo(403);
			assertThat(answer.text()).contains("\"code\":\"cross-site\"");
		}
	}

	@Test
	void letsItsOwnPagesAndOtherSystemsAskForChanges() {
		String host = "localhost:" + this.port;

		assertThat(send("POST /stacks", "{}", "Host: " + host, JSON).text()).contains("invalid-launch");
		assertThat(send("POST /stacks", "{}", "Host: " + host, JSON, "Origin: http://" + host,
				"Sec-Fetch-Site: same-origin")
			.text()).contains("invalid-launch");
	}

	@Test
	void letsEveryoneReadFromAnotherSitesLink() {
		assertThat(send("GET /", "", "Host: localhost", PAGE, "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate",
				"Sec-Fetch-Dest: document")
			.status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/sandboxes/00000000-0000-0000-0000-000000000000/lease",
			"/sandboxes/00000000-0000-0000-0000-000000000000/teardown" })
	void refusesAFormWithoutItsToken(String form) {
		Answer page = send("POST " + form, "prefix=a", "Host: localhost", FORM, PAGE);
		Answer wrong = send("POST " + form, "prefix=a&_csrf=x", "Host: localhost", FORM, "Cookie: XSRF-TOKEN=y");

		assertThat(page.status()).isEqualTo(403);
		assertThat(page.text()).contains("text/html", "Reload the page");
		assertThat(wrong.status()).isEqualTo(403);
		assertThat(wrong.text()).contains("\"code\":\"stale-form\"");
	}

	/** JSON requests need no form token, so no form handler may accept JSON. */
	@ParameterizedTest
	@ValueSource(strings = { "/", "/?updateZones=1", "/sandboxes/00000000-0000-0000-0000-000000000000/lease",
			"/sandboxes/00000000-0000-0000-0000-000000000000/teardown" })
	void takesNoFormThatSaysItIsJson(String form) {
		assertThat(send("POST " + form, "{}", "Host: localhost", JSON).status()).isEqualTo(415);
		assertThat(send("POST " + form, "{}", "Host: localhost", JSON + "x").status()).isEqualTo(403);
		assertThat(send("POST " + form, "{}", "Host: localhost", JSON + "/x").status()).isEqualTo(403);
	}

	@ParameterizedTest
	@CsvSource({ "GET /stacks?limit=%zz", "GET /nope?x=%c3%28", "GET /?prefix=%e", "TRACE /stacks", "PROPFIND /",
			"DELETE /stacks/a;b", "PUT /stacks/%00/lease", "GET /stacks/%e2%80%a8" })
	void refusesWhatCannotBeReadAndSaysSo(String request) {
		Answer answer = send(request, "", "Host: localhost", PAGE);

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.head()).contains("x-content-type-options: nosniff", "x-frame-options: deny",
				"content-security-policy: default-src 'none'", "no-store");
		assertThat(answer.text()).contains("malformed-request");
	}

	@Test
	void refusesLanguagesThatCannotBeRead() {
		Answer answer = send("GET /stacks", "", "Host: localhost", "Accept-Language: {\"a\":\"b\"}");

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.head()).contains("content-security-policy: default-src 'none'");
		assertThat(answer.text()).contains("\"code\":\"malformed-request\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "prefix=%zz", "prefix=%c3%28", "a%00b=c" })
	void refusesAFormThatCannotBeRead(String fields) {
		Answer answer = send("POST /", fields, "Host: localhost", FORM);

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.text()).contains("\"code\":\"malformed-request\"");
	}

	@Test
	void refusesALongFormThatDoesNotSayHowLongItIs() {
		String chunk = "10001\r\n" + "a".repeat(0x10001) + "\r\n0\r\n\r\n";
		Answer answer = exchange("POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + FORM
				+ "\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk);

		assertThat(answer.status()).isEqualTo(413);
		assertThat(answer.text()).contains("\"code\":\"body-too-large\"");
	}

	@Test
	void acceptsAFormWithItsTokenAndKeepsNoSession() {
		Answer form = send("GET /", "", "Host: localhost", PAGE);
		Matcher cookie = find(COOKIE, form);
		String token = find(TOKEN, form).group(1);

		Answer posted = send("POST /", "prefix=Bad!&_csrf=" + token, "Host: localhost", FORM, PAGE,
				"Cookie: " + cookie.group(1));

		assertThat(posted.status()).isEqualTo(400);
		assertThat(posted.text()).contains("Bad!");
		assertThat(cookie.group(2)).contains("HttpOnly").contains("SameSite=Lax");
		assertThat(form.text() + posted.text()).doesNotContainIgnoringCase("JSESSIONID");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			GET /                   | text/html                | 200
			GET /                   | text/html;charset=utf-16 | 200
			GET /                   | text/html;charset=utf-32 | 200
			GET /sandboxes          | text/html                | 200
			GET /stacks             | application/json         | 200
			GET /stacks/nope        | application/json         | 404
			GET /nope               | text/html                | 404
			GET /nope               | application/json         | 404
			GET /css/base.css       | text/css                 | 200
			GET /actuator/health    | application/json         | 200
			POST /                  | text/html                | 403
			""")
	void sendsItsProtectionsWithEverything(String request, String accept, int status) {
		Answer answer = send(request, "", "Host: localhost", "Accept: " + accept);

		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.head()).contains("x-content-type-options: nosniff", "x-frame-options: deny",
				"content-security-policy: default-src 'none'; script-src 'self'; style-src 'self';",
				"frame-ancestors 'none'", "require-trusted-types-for 'script'; trusted-types portal\n",
				"referrer-policy: same-origin", "cross-origin-opener-policy: same-origin",
				"cross-origin-resource-policy: same-origin", "permissions-policy: ");
		assertThat(answer.head()).doesNotContain("strict-transport-security", "server: ", "'unsafe-");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/stacks/a%2fb", "/stacks//events", "/stacks/%2e%2e/ops", "/stacks/{id}", "/stacks/a|b",
			"/sandboxes/%5c", "/stacks/%00", "/stacks/a;b=c/d" })
	void refusesAddressesThatCanBeReadInTwoWays(String path) {
		Answer answer = send("GET " + path, "", "Host: localhost", PAGE);

		assertThat(answer.status()).isBetween(400, 404);
		assertThat(answer.head()).contains("x-content-type-options: nosniff", "x-frame-options: deny",
				"content-security-policy: default-src 'none'", "no-store");
		assertThat(answer.text()).doesNotContain("jetty", "Jetty", "Powered");
	}

	@Test
	void tellsAMalformedRequestAsAProblem() {
		Answer answer = send("GET /stacks/a%2fb", "", "Host: localhost", PAGE);

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.head()).contains("content-type: application/problem+json");
		assertThat(answer.text()).contains("\"code\":\"malformed-request\"");
	}

	@Test
	void givesFilesAddressesThatChangeWithTheirContent() {
		Matcher link = Pattern.compile("/css/base-[0-9a-f]{32}\\.css")
			.matcher(send("GET /", "", "Host: localhost", PAGE).text());

		assertThat(link.find()).isTrue();
		Answer file = send("GET " + link.group(), "", "Host: localhost");
		assertThat(file.status()).isEqualTo(200);
		assertThat(file.head()).contains("cache-control: max-age=3600");
	}

	@Test
	void letsStaticFilesBeCachedAndNothingElse() {
		assertThat(send("GET /css/base.css", "", "Host: localhost").head()).contains("cache-control: max-age=3600");
		assertThat(send("GET /", "", "Host: localhost", PAGE).head()).contains("cache-control: no-store");
		assertThat(send("GET /stacks", "", "Host: localhost").head()).contains("cache-control: no-store");
		assertThat(send("GET /nope", "", "Host: localhost").head()).contains("no-store");
		for (String path : List.of("/", "/css/base.css", "/stacks")) {
			assertThat(send("GET " + path, "", "Host: localhost").head().split("cache-control:", -1)).hasSize(2);
		}
	}

	@Test
	void showsOfItsHealthNoMoreThanNamesAndStates() {
		Answer health = send("GET /actuator/health", "", "Host: localhost");

		assertThat(health.text()).contains("\"db\":{\"status\":\"UP\"}").doesNotContain("details", "H2", "jdbc");
		assertThat(send("GET /actuator/health/liveness", "", "Host: localhost").status()).isEqualTo(200);
		assertThat(send("GET /actuator/health/readiness", "", "Host: localhost").status()).isEqualTo(200);
		assertThat(send("GET /actuator/info", "", "Host: localhost").status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "env", "beans", "heapdump", "loggers", "configprops", "shutdown", "mappings", "sbom" })
	void exposesNothingElseOfItsInside(String endpoint) {
		assertThat(send("GET /actuator/" + endpoint, "", "Host: localhost").status()).isEqualTo(404);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			GET /stacks                        | Accept: */*                   | 200
			GET /                              | Accept: text/html             | 200
			GET /css/base.css                  | Accept: */*                   | 200
			GET /actuator/health               | Accept: */*                   | 200
			GET /stacks/nope                   | Accept: */*                   | 404
			GET /nope                          | Accept: text/html             | 404
			GET /stacks                        | Accept: nonsense              | 406
			PATCH /stacks                      | Accept: */*                   | 405
			POST /stacks                       | Origin: https://evil.example  | 403
			POST /                             | Accept: text/html             | 403
			PROPFIND /                         | Accept: */*                   | 400
			GET /stacks/a%2fb                  | Accept: */*                   | 400
			GET /stacks?limit=%zz              | Accept: */*                   | 400
			GET /stacks                        | Accept-Language: {"a":"b"}    | 400
			""")
	void returnsTheIdOfEveryRequest(String request, String header, int status) {
		Answer answer = send(request, "", "Host: localhost", header, "X-Request-Id: Ask.1_a-B");

		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.text()).containsOnlyOnce("X-Request-Id: Ask.1_a-B\n");
	}

	@Test
	void returnsTheIdOfARequestToAForeignHost() {
		assertThat(send("GET /stacks", "", "Host: evil.example", "X-Request-Id: misled").head())
			.contains("x-request-id: misled\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a b", "a;b", "<b>", "a\u00e4", "\u001b[31m", "${jndi:x}", "a,b" })
	void makesAnIdInPlaceOfOneThatCouldDoHarm(String sent) {
		for (String request : List.of("GET /stacks", "GET /stacks/a%2fb", "GET /nope")) {
			Answer answer = send(request, "", "Host: localhost", "X-Request-Id: " + sent);

			assertThat(find(REQUEST_ID, answer).group(1)).hasSize(36);
		}
	}

	@Test
	void makesAnIdInPlaceOfALongOne() {
		assertThat(find(REQUEST_ID, send("GET /stacks", "", "Host: localhost", "X-Request-Id: " + "a".repeat(64)))
			.group(1)).hasSize(64);
		assertThat(find(REQUEST_ID, send("GET /stacks", "", "Host: localhost", "X-Request-Id: " + "a".repeat(65)))
			.group(1)).hasSize(36);
	}

	private static Matcher find(Pattern pattern, Answer answer) {
		Matcher matcher = pattern.matcher(answer.text());
		assertThat(matcher.find()).as(pattern.pattern()).isTrue();
		return matcher;
	}

	private Answer send(String request, String body, String... headers) {
		List<String> lines = new ArrayList<>(List.of(request + " HTTP/1.1"));
		lines.addAll(List.of(headers));
		lines.addAll(List.of("Connection: close", "Content-Length: " + body.length(), "", body));
		return exchange(String.join("\r\n", lines));
	}

	private Answer exchange(String request) {
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
			BufferedReader answer = new BufferedReader(
					new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
			return new Answer(String.join("\n", answer.lines().toList()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A response as received.
	 */
	private record Answer(String text) {

		int status() {
			return Integer.parseInt(this.text.substring(9, 12));
		}

		String head() {
			return this.text.substring(0, this.text.indexOf("\n\n")).toLowerCase(Locale.ROOT);
		}

	}

}
