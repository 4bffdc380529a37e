package io.ssmsandbox.browser;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import io.ssmsandbox.emulator.Emulator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page in every state that lasts, at a desk and on a phone, light and dark: without
 * barriers, and no wider than the window. Leaves a picture of each in
 * {@code target/browser/pictures}, or where {@code -Dpictures} says. It takes minutes, so
 * that it is run by its name only: {@code ./mvnw verify -Pbrowser -Dtest=EveryStateTour}.
 */
class EveryStateTour extends BrowserStory {

	private static final Path PICTURES = Path.of(System.getProperty("pictures", "target/browser/pictures"));

	/**
	 * Nothing on a page takes longer to come to rest than its first look at the stream,
	 * and a form's at AWS.
	 */
	private static final int AT_REST_MILLIS = 1500;

	@Autowired
	private Emulator emulator;

	@TestFactory
	Stream<DynamicTest> everyPageIsFitToBeSeen() {
		Map<String, String> addresses = new LinkedHashMap<>();
		addresses.put("no-sandboxes", "/sandboxes?show=torn_down");
		this.page.navigate("/");
		this.emulator.script(Scene.SCRIPT);
		Map<Scene, String> sandboxes = new EnumMap<>(Scene.class);
		for (Scene scene : Scene.values()) {
			sandboxes.put(scene, launch("scene-" + scene, scene.region()));
		}
		sandboxes.forEach((scene, address) -> {
			if (scene.isToBeTornDown()) {
				waitFor(address, "READY");
				this.page.request().delete(address.replace("/sandboxes/", "/stacks/"), RequestOptions.create());
			}
		});
		addresses.put("form", "/");
		addresses.put("form-filled-in", "/?prefix=thin-ssm&region=ap-northeast-1&availabilityZone=a");
		addresses.put("form-bad", "/?prefix=Bad_Prefix!&region=nowhere-1");
		addresses.put("form-unfit", "/?prefix=thin-ssm&region=eu-west-3&availabilityZone=a&instanceType=t4g.small");
		addresses.put("nowhere", "/nowhere");
		addresses.put("question", sandboxes.get(Scene.READY) + "/teardown");
		sandboxes.forEach((scene, address) -> addresses.put(scene.toString(), address));
		addresses.put("forced", sandboxes.get(Scene.TEARDOWN_FAILED) + "/force");
		addresses.put("doctor", sandboxes.get(Scene.CONNECTING) + "/doctor");
		addresses.put("sandboxes", "/sandboxes");
		addresses.put("operations", "/ops");
		Map<String, Runnable> waits = new LinkedHashMap<>();
		sandboxes.forEach((scene, address) -> waits.put(scene.toString(), () -> waitFor(address, scene.phase())));
		waits.put("forced", waits.get(Scene.TEARDOWN_FAILED.toString()));
		waits.put("doctor", waits.get(Scene.CONNECTING.toString()));
		return addresses.entrySet().stream().map((page) -> DynamicTest.dynamicTest(page.getKey(), () -> {
			waits.getOrDefault(page.getKey(), () -> {
			}).run();
			for (View view : View.values()) {
				look(page.getKey(), page.getValue(), view);
			}
		}));
	}

	private void look(String name, String address, View view) {
		try (BrowserContext window = newWindow(view)) {
			Page seen = window.newPage();
			seen.navigate(address);
			seen.waitForTimeout(AT_REST_MILLIS);
			assertNoBarriers(seen);
			assertThat(seen.evaluate("document.documentElement.scrollWidth")).as(name + " at " + view)
				.isEqualTo(view.width());
			seen.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + "-" + view + ".png")));
		}
	}

}
