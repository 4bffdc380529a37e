package io.ssmsandbox.browser;

import java.nio.file.Path;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.ssmsandbox.emulator.Emulator;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Takes the pictures for README and documentation, from an emulator at AWS's speed, so
 * that the pictures show realistic times. {@code .ci/pictures} runs it.
 */
@TestPropertySource(properties = { "portal.emulator.speed=1", "portal.provisioning.agent-patience=PT3M" })
class DocumentationPictures extends BrowserStory {

	private static final Path PICTURES = Path.of(System.getProperty("pictures", "target/browser/documentation"));

	private static final String SCRIPT = """
			resources:
			  - region: eu-central-1
			    type: AWS::EC2::VPC
			    fails:
			      { says: The maximum number of VPCs has been reached., service: Ec2, status: 400, code: GeneralServiceException }
			  - { region: us-east-1, type: "AWS::EC2::Instance", agent: { late: PT30M } }
			  - { region: us-west-2, type: "AWS::EC2::VPCEndpoint", slow: PT1H }
			""";

	private static final int LAUNCH_MILLIS = 400_000;

	private static final int AT_REST_MILLIS = 1500;

	@Autowired
	private Emulator emulator;

	@Test
	void takeThem() {
		this.page.setDefaultTimeout(LAUNCH_MILLIS);
		take("form", "/?prefix=thin-ssm&region=ap-northeast-1&availabilityZone=a", 1320, View.DESK_LIGHT);
		this.emulator.activateFaultScript(SCRIPT);
		String failed = launch("quota-check", "eu-central-1");
		String sleeping = launch("night-shift", "us-east-1");
		launch("payments-debug", "us-west-2");
		String watched = launch("thin-ssm", "ap-northeast-1");

		this.page.navigate(watched);
		this.page.locator("#events tr[data-resource=SSMEndpoint][data-outcome=done]").waitFor(patiently());
		take("launching", watched, 1215, View.DESK_LIGHT);
		take("launching-dark", watched, 1215, View.DESK_DARK);
		take("failed", failed, 640, View.DESK_LIGHT);
		take("launching-phone", watched, 1400, View.PHONE_LIGHT);

		this.page.locator("#part-head[data-state=READY]").waitFor(patiently());
		take("ready", watched, 1050, View.DESK_LIGHT);
		take("ready-ja", watched, 1050, View.DESK_JAPANESE);
		waitFor(sleeping, "CONNECTING");
		take("doctor", sleeping + "/doctor", 1020, View.DESK_LIGHT);
		take("operations", "/ops", 720, View.DESK_LIGHT);
		assertThat(this.page.locator("#part-hero")).containsText("aws ssm start-session");
	}

	private static Locator.WaitForOptions patiently() {
		return new Locator.WaitForOptions().setTimeout(LAUNCH_MILLIS);
	}

	private void take(String name, String address, int height, View view) {
		try (BrowserContext window = newWindow(view)) {
			Page seen = window.newPage();
			seen.setViewportSize(view.width(), height);
			seen.navigate(address);
			seen.waitForTimeout(AT_REST_MILLIS);
			seen.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
		}
	}

}
