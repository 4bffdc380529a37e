package io.ssmsandbox.browser;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import io.ssmsandbox.emulator.Emulator;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks every page in every lasting state, in desktop and phone size, light and dark,
 * English and Japanese: accessibility, width and weight. Saves pictures to {@code
 * target/browser/pictures} or {@code -Dpictures}. It takes minutes, so it runs only by
 * name: {@code ./mvnw verify -Pbrowser -Dtest=EveryStateTour}.
 */
class EveryStateTour extends BrowserStory {

	private static final Path PICTURES = Path.of(System.getProperty("pictures", "target/browser/pictures"));

	/**
	 * A page is stable after its first read of the stream; a form, after its first AWS
	 * query.
	 */
	private static final int AT_REST_MILLIS = 1500;

	/** The maximum transfer size of a page with all its files, in bytes. */
	private static final int WEIGHT = 150 * 1024;

	private static final String UNKNOWN = "/sandboxes/00000000-0000-4000-8000-000000000000";

	private final Map<PortalScene, String> sandboxes = new EnumMap<>(PortalScene.class);

	@Autowired
	private Emulator emulator;

	@TestFactory
	Stream<DynamicTest> everyPageIsFitToBeSeen() {
		Map<String, Supplier<String>> pages = new LinkedHashMap<>();
		pages.put("no-sandboxes", () -> "/sandboxes");
		pages.put("no-operations", () -> "/ops");
		pages.put("form", this::launchAll);
		pages.put("form-filled-in", () -> "/?prefix=thin-ssm&region=ap-northeast-1&availabilityZone=a");
		pages.put("form-bad", () -> "/?prefix=Bad_Prefix!&region=nowhere-1");
		pages.put("form-taken", () -> "/?prefix=scene-ready&region=ap-northeast-1&availabilityZone=a");
		pages.put("form-unfit", () -> "/?prefix=thin-ssm&region=us-west-2&availabilityZone=a&instanceType=t4g.small");
		pages.put("nowhere", () -> "/nowhere");
		pages.put("unknown", () -> UNKNOWN);
		pages.put("question", () -> reach(PortalScene.READY) + "/teardown");
		for (PortalScene portalScene : PortalScene.values()) {
			pages.put(portalScene.toString(), () -> reach(portalScene));
		}
		pages.put("forced", () -> reach(PortalScene.TEARDOWN_FAILED) + "/force");
		pages.put("doctor", () -> reach(PortalScene.CONNECTING) + "/doctor");
		pages.put("sandboxes", () -> "/sandboxes");
		pages.put("operations", () -> "/ops");
		pages.put("operations-none-such", () -> "/ops?q=no-such-text");
		return pages.entrySet().stream().map((page) -> DynamicTest.dynamicTest(page.getKey(), () -> {
			String address = page.getValue().get();
			for (View view : View.values()) {
				look(page.getKey(), address, view);
			}
		}));
	}

	private String launchAll() {
		this.page.navigate("/");
		this.emulator.activateFaultScript(PortalScene.SCRIPT);
		for (PortalScene portalScene : PortalScene.values()) {
			this.sandboxes.put(portalScene, launch("scene-" + portalScene, portalScene.region()));
		}
		this.sandboxes.forEach((portalScene, address) -> {
			if (portalScene.isToBeTornDown()) {
				waitFor(address, "READY");
				this.page.request().delete(address.replace("/sandboxes/", "/stacks/"), RequestOptions.create());
			}
		});
		return "/";
	}

	private String reach(PortalScene portalScene) {
		String address = this.sandboxes.get(portalScene);
		waitFor(address, portalScene.phase());
		return address;
	}

	private void look(String name, String address, View view) {
		try (BrowserContext window = newWindow(view)) {
			Page seen = window.newPage();
			seen.navigate(address);
			seen.waitForTimeout(AT_REST_MILLIS);
			String shown = name + " at " + view;
			assertThat(
					seen.evaluate("performance.getEntries().reduce((sum, each) => sum + (each.transferSize ?? 0), 0)"))
				.as("bytes of " + shown)
				.asInstanceOf(InstanceOfAssertFactories.INTEGER)
				.isPositive()
				.isLessThan(WEIGHT);
			assertThat(seen.evaluate("document.compatMode")).as(shown).isEqualTo("CSS1Compat");
			assertThat(seen.evaluate("document.documentElement.scrollWidth")).as(shown).isEqualTo(view.width());
			assertNoBarriers(seen);
			seen.screenshot(new Page.ScreenshotOptions().setFullPage(true)
				.setPath(PICTURES.resolve(name + "-" + view + ".png")));
		}
	}

}
