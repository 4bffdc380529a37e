package io.ssmsandbox.pages;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.ssmsandbox.api.Records;
import io.ssmsandbox.api.WebTest;
import io.ssmsandbox.sandbox.LaunchRequest;
import io.ssmsandbox.sandbox.Owner;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.sandbox.Sandboxes;
import io.ssmsandbox.sandbox.TestSandboxes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static io.ssmsandbox.sandbox.TestSandboxes.aRequest;
import static io.ssmsandbox.sandbox.TestSandboxes.aTemplate;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the list of the viewer's own sandboxes.
 */
@WebTest
class SandboxListPageTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Sandboxes sandboxes;

	@BeforeEach
	void startWithNone(@Autowired JdbcClient jdbc) {
		Records.forgetSandboxes(jdbc);
	}

	@Test
	void saysThatThereAreNone() {
		assertThat(page("/sandboxes").text()).contains("No sandboxes yet");
		assertThat(page("/sandboxes").links()).contains("/");
		assertThat(page("/sandboxes?show=torn-down").text()).contains("Nothing to show");
	}

	@Test
	void showsTheViewersOwnAlone() {
		Sandbox mine = request("list-mine", "local");
		Sandbox theirs = request("list-theirs", "other-owner");

		HtmlPage page = page("/sandboxes?show=all");

		assertThat(page.links()).contains("/sandboxes/" + mine.id()).doesNotContain("/sandboxes/" + theirs.id());
		assertThat(page.text()).doesNotContain("list-theirs", "other-owner");
	}

	@Test
	void showsWhatIsAskedFor() {
		Sandbox ready = in("list-ready", SandboxState.READY);
		Sandbox moving = in("list-moving", SandboxState.LAUNCHING);
		Sandbox failed = in("list-failed", SandboxState.LAUNCH_FAILED);
		Sandbox gone = in("list-gone", SandboxState.TORN_DOWN);

		assertShown("/sandboxes", ready, moving, failed);
		assertShown("/sandboxes?show=active", ready, moving, failed);
		assertShown("/sandboxes?show=ready", ready);
		assertShown("/sandboxes?show=in-progress", moving);
		assertShown("/sandboxes?show=failed", failed);
		assertShown("/sandboxes?show=torn-down", gone);
		assertShown("/sandboxes?show=all", ready, moving, failed, gone);
	}

	@ParameterizedTest
	@ValueSource(strings = { "show=nonsense", "show=", "show=%00", "show=READY", "cursor=nonsense", "cursor=%00",
			"cursor=", "cursor=bm9uc2Vuc2U", "cursor=Ly8v&show=active" })
	void takesNonsenseAsNotSaid(String query) {
		Sandbox mine = request("list-nonsense", "local");

		assertShown("/sandboxes?" + query, mine);
	}

	@Test
	void leadsThroughAllPages() {
		Set<String> all = new HashSet<>();
		for (int number = 0; number < 60; number++) {
			all.add("/sandboxes/" + request("list-" + number, "local").id());
		}

		Set<String> seen = new HashSet<>();
		String next = "/sandboxes";
		int pages = 0;
		while (next != null) {
			HtmlPage page = page(next);
			assertThat(shown(page)).allSatisfy((link) -> assertThat(seen.add(link)).as(link).isTrue());
			next = page.links().stream().filter((link) -> link.contains("cursor=")).findFirst().orElse(null);
			pages++;
		}

		assertThat(seen).isEqualTo(all);
		assertThat(pages).isEqualTo(3);
	}

	private void assertShown(String address, Sandbox... expected) {
		assertThat(shown(page(address))).as(address)
			.containsExactlyInAnyOrderElementsOf(
					List.of(expected).stream().map((sandbox) -> "/sandboxes/" + sandbox.id()).toList());
	}

	private static List<String> shown(HtmlPage page) {
		return page.links().stream().filter((link) -> link.startsWith("/sandboxes/")).distinct().toList();
	}

	private HtmlPage page(String address) {
		MvcTestResult result = this.mvc.get().uri(URI.create(address)).accept(MediaType.TEXT_HTML).exchange();
		assertThat(result).hasStatusOk();
		return HtmlPage.of(result);
	}

	private Sandbox in(String prefix, SandboxState state) {
		return this.sandboxes.update(request(prefix, "local").id(),
				(requested) -> TestSandboxes.advance(requested, state));
	}

	private Sandbox request(String prefix, String owner) {
		LaunchRequest request = aRequest(prefix);
		return this.sandboxes.request(SandboxId.random(),
				new LaunchRequest(request.prefix(), request.placement(), request.instanceType(), request.image(),
						request.endpoints(), request.volumeSizeGiB(), request.lease(), new Owner(owner)),
				aTemplate(), 16);
	}

}
