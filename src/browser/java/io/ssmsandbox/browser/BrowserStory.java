package io.ssmsandbox.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The base of all browser stories: the whole portal with its emulator, on separate ports
 * and data, and an empty {@link #page} of a headless Chromium per test. A story fails
 * when a page violates its own content security policy or a script throws. Traces are
 * written to {@code target/browser} (playwright show-trace).
 */
@ExtendWith(ChromiumCondition.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = { "portal.emulator.port=0",
		"portal.emulator.speed=200", "portal.provisioning.agent-patience=PT1M" })
abstract class BrowserStory {

	private static final Path RECORDS = Path.of("target", "browser");

	private static Playwright playwright;

	private static Browser browser;

	private final List<String> complaints = new ArrayList<>();

	private BrowserContext context;

	@LocalServerPort
	private int port;

	Page page;

	@DynamicPropertySource
	static void keepDataApart(DynamicPropertyRegistry registry) {
		registry.add("portal.data-dir", () -> freshFolder().toAbsolutePath().toString());
	}

	@BeforeAll
	static void startChromium() {
		playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		browser = playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(ChromiumCondition.chromium()));
	}

	@AfterAll
	static void stopChromium() {
		playwright.close();
	}

	@BeforeEach
	void openPage() {
		this.context = browser.newContext(new Browser.NewContextOptions().setBaseURL(origin()));
		this.context.tracing()
			.start(new Tracing.StartOptions().setScreenshots(true).setSnapshots(true).setTitle(getClass().getName()));
		this.page = this.context.newPage();
		this.page.onPageError(this.complaints::add);
		this.page.onConsoleMessage(this::noteBrokenPolicy);
	}

	@AfterEach
	void closePage(TestInfo test) {
		this.context.tracing().stop(new Tracing.StopOptions().setPath(RECORDS.resolve(nameOf(test) + ".zip")));
		this.context.close();

		assertThat(this.complaints).as("what the browser complained of").isEmpty();
	}

	private String origin() {
		return "http://localhost:" + this.port;
	}

	/**
	 * Opens another window with a separate browser context.
	 */
	BrowserContext newWindow(View view) {
		return browser.newContext(view.options().setBaseURL(origin()));
	}

	static void assertNoBarriers(Page page) {
		assertThat(new AxeBuilder(page).options(everyRule()).analyze().getViolations())
			.as("what axe finds on " + page.url())
			.isEmpty();
	}

	/**
	 * Adds the target size rule, which axe disables by default but WCAG 2.2 AA requires.
	 */
	private static AxeRunOptions everyRule() {
		AxeRuleOptions enabled = new AxeRuleOptions();
		enabled.setEnabled(true);
		AxeRunOptions options = new AxeRunOptions();
		options.setRules(Map.of("target-size", enabled));
		return options;
	}

	/** Launches a sandbox; returns the absolute address of its status page. */
	String launch(String prefix, String region) {
		APIResponse answer = this.page.request()
			.post("/stacks", RequestOptions.create()
				.setHeader("Content-Type", "application/json")
				.setData("{\"prefix\":\"%s\",\"region\":\"%s\",\"availabilityZone\":\"a\"}".formatted(prefix, region)));
		assertThat(answer.status()).as(answer.text()).isEqualTo(202);
		return answer.url().replaceFirst("stacks$", "sandboxes/")
				+ answer.headers().get("location").replaceFirst("^.*/stacks/", "");
	}

	void waitFor(String address, String phase) {
		APIResponse answer = this.page.request()
			.get(address.replace("/sandboxes/", "/stacks/") + "?timeout=60&wait=" + phase,
					RequestOptions.create().setTimeout(70_000));
		assertThat(answer.text()).contains("\"phase\":\"" + phase + "\"");
	}

	private void noteBrokenPolicy(ConsoleMessage message) {
		if (message.text().contains("Content Security Policy")) {
			this.complaints.add(message.text());
		}
	}

	private String nameOf(TestInfo test) {
		return getClass().getSimpleName() + "-" + test.getTestMethod().orElseThrow().getName();
	}

	private static Path freshFolder() {
		try {
			return Files.createTempDirectory(Files.createDirectories(RECORDS), "data-");
		}
		catch (IOException ex) {
			throw new IllegalStateException("No folder for the story's data", ex);
		}
	}

}
