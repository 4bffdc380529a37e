package io.ssmsandbox.browser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The base of the stories about hostile pages: a ready sandbox, an empty page, and
 * servers beside the portal. The portal listens on every address, as in its image, and a
 * proxy's origin is configured. The browser resolves the host names of the hostile pages
 * as configured here. A story fails when data of the portal has changed.
 */
@ExtendWith(ChromiumCondition.class)
@TestInstance(Lifecycle.PER_CLASS)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "portal.emulator.port=0", "portal.emulator.speed=200", "server.address=0.0.0.0",
				"portal.security.allowed-origins=http://portal.example" })
@Import(Answers.class)
abstract class HostileStory {

	static final String LAUNCH = "{\"prefix\":\"hostile\",\"region\":\"us-east-1\",\"availabilityZone\":\"a\"}";

	private final HttpClient client = HttpClient.newHttpClient();

	final HostileServer hostile = new HostileServer();

	@Autowired
	private Answers answers;

	@LocalServerPort
	int port;

	private Playwright playwright;

	private Browser browser;

	BrowserContext context;

	Page page;

	String sandbox;

	private String before;

	@DynamicPropertySource
	static void keepDataApart(DynamicPropertyRegistry registry) {
		BrowserStory.keepDataApart(registry);
	}

	@BeforeAll
	void startChromium() {
		this.playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		String rules = "MAP portal.example:80 127.0.0.1:%1$d, MAP rebinding.example:80 127.0.0.1:%1$d, "
				+ "MAP portal.example:3000 127.0.0.1:%2$d, MAP evil.example:80 127.0.0.1:%2$d";
		this.browser = this.playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(ChromiumCondition.chromium())
				.setArgs(List.of("--host-resolver-rules=" + rules.formatted(this.port, this.hostile.port()),
						"--disable-features=LocalNetworkAccessChecks")));
		String location = send(request("/stacks").header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(LAUNCH.replace("hostile", "own"))));
		this.sandbox = location.replaceFirst("^.*\"id\":\"([^\"]+)\".*$", "$1");
		assertThat(send(request("/stacks/" + this.sandbox + "?wait=READY&timeout=60"))).contains("\"phase\":\"READY\"");
	}

	@AfterAll
	void stopChromium() {
		this.hostile.close();
		this.playwright.close();
	}

	@BeforeEach
	void openPage() {
		this.before = stacks();
		this.answers.forget();
		this.context = this.browser.newContext();
		this.page = this.context.newPage();
	}

	@AfterEach
	void nothingHasChanged() {
		this.context.close();

		assertThat(stacks()).isEqualTo(this.before);
	}

	/**
	 * Returns the status of the portal's response to a request, recorded on the server.
	 */
	@Nullable Integer answer(String request) {
		return this.answers.to(request);
	}

	private String stacks() {
		return send(request("/stacks?all=true"));
	}

	HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path));
	}

	String send(HttpRequest.Builder request) {
		return this.client.sendAsync(request.build(), BodyHandlers.ofString()).join().body();
	}

}
