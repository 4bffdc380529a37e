package io.ssmsandbox.browser;

import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SmokeBrowserTests extends BrowserStory {

	@Test
	void reachesAHealthyPortal() {
		Response health = this.page.navigate("/actuator/health");

		assertThat(health.status()).isEqualTo(200);
		assertThat(this.page.content()).contains("\"status\":\"UP\"");
	}

}
