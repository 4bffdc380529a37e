package io.ssmsandbox.ops;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.ssmsandbox.api.Records;
import io.ssmsandbox.api.WebTest;
import io.ssmsandbox.aws.StackId;
import io.ssmsandbox.aws.StackName;
import io.ssmsandbox.pages.HtmlPage;
import io.ssmsandbox.sandbox.LaunchRequest;
import io.ssmsandbox.sandbox.OrphanStack;
import io.ssmsandbox.sandbox.OrphanStacks;
import io.ssmsandbox.sandbox.Owner;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.sandbox.Sandboxes;
import io.ssmsandbox.sandbox.TestSandboxes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static io.ssmsandbox.sandbox.TestSandboxes.INSTANCE_ID;
import static io.ssmsandbox.sandbox.TestSandboxes.STACK_ID;
import static io.ssmsandbox.sandbox.TestSandboxes.T0;
import static io.ssmsandbox.sandbox.TestSandboxes.aRequest;
import static io.ssmsandbox.sandbox.TestSandboxes.aTemplate;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the operations dashboard, which shows the sandboxes of all owners and filters
 * them by the address.
 */
@WebTest
class DashboardPageTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Sandboxes sandboxes;

	@Autowired
	private OrphanStacks orphans;

	@Autowired
	private MessageSource messages;

	@BeforeEach
	void startWithNone(@Autowired JdbcClient jdbc) {
		Records.forgetSandboxes(jdbc);
		jdbc.sql("delete from orphan_stack").update();
	}

	@Test
	void saysThatThereAreNone() {
		assertThat(page("/ops").text()).contains("No sandboxes");
		assertThat(page("/ops?q=nothing").text()).contains("No sandbox matches");
	}

	@Test
	void showsEverybodysSandboxes() {
		Sandbox one = request("ops-one", "one");
		Sandbox two = request("ops-two", "two");

		assertShown("/ops", one, two);
		assertThat(page("/ops").text()).contains("one", "two", "ap-northeast-1a");
	}

	@Test
	void tellsOfOrphanStacks() {
		assertThat(page("/ops").text()).doesNotContain("orphan");

		this.orphans.add(new OrphanStack(STACK_ID, new StackName("ssm-sandbox-lost"), "eu-west-1", "an-id",
				"<b>ann</b>", T0.minusSeconds(3600)));

		HtmlPage page = page("/ops");
		assertThat(page.text()).contains("One orphan stack", "ssm-sandbox-lost", STACK_ID.value(), "eu-west-1", "an-id",
				"<b>ann</b>", "1 h ago", "The portal never touches them.");
	}

	@Test
	void showsSoManyOrphansAndCountsTheRest() {
		for (int number = 0; number < 23; number++) {
			this.orphans.add(new OrphanStack(new StackId("arn:aws:cloudformation:stack/" + number),
					new StackName("ssm-sandbox-lost"), "eu-west-1", null, null, T0.minusSeconds(number)));
		}

		assertThat(page("/ops").text()).contains("23 orphan stacks", "no tag", "3 more, seen later.");
	}

	@ParameterizedTest
	@EnumSource
	void hasATileForEachPhase(SandboxState state) {
		assertThat(page("/ops").text()).contains(this.messages.getMessage("phase." + state, null, Locale.ENGLISH));
		assertThat(page("/ops").links()).contains("/ops?phase=" + state);
		assertThat(page("/ops?phase=" + state).links()).contains("/ops");
		assertThat(page("/ops?phase=" + state).value("phase")).isEqualTo(state.name());
	}

	@Test
	void showsWhatIsAskedFor() {
		Sandbox ready = in(request("ops-ready", "one"), SandboxState.READY);
		Sandbox failed = in(request("ops-failed", "two"), SandboxState.LAUNCH_FAILED);
		Sandbox gone = in(request("ops-gone", "two"), SandboxState.TORN_DOWN);

		assertShown("/ops", ready, failed);
		assertShown("/ops?phase=READY", ready);
		assertShown("/ops?phase=TORN_DOWN", gone);
		assertShown("/ops?owner=two", failed);
		assertShown("/ops?owner=two&phase=TORN_DOWN", gone);
		assertShown("/ops?region=ap-northeast-1", ready, failed);
		assertShown("/ops?region=eu-west-1");
		assertShown("/ops?q=ops-f", failed);
		assertShown("/ops?q=" + INSTANCE_ID, ready);
		assertShown("/ops?q=" + failed.id(), failed);
	}

	@Test
	void keepsWhatWasAskedForInItsFields() {
		HtmlPage page = page("/ops?region=eu-west-1&owner=a%26b&q=%3Cb%3E&phase=READY");

		assertThat(page.value("region")).isEqualTo("eu-west-1");
		assertThat(page.value("owner")).isEqualTo("a&b");
		assertThat(page.value("q")).isEqualTo("<b>");
		assertThat(page.value("phase")).isEqualTo("READY");
	}

	@ParameterizedTest
	@ValueSource(strings = { "owner=%00", "q=%00", "q=a%01b", "region=%0a", "phase=nonsense", "phase=%00",
			"cursor=nonsense", "cursor=%00", "owner=%20", "owner=%7f", "unknown=1" })
	void takesNonsenseAsNotSaid(String query) {
		Sandbox one = request("ops-nonsense", "one");

		assertShown("/ops?" + query, one);
	}

	@ParameterizedTest
	@ValueSource(strings = { "q=%25", "q=_", "q='", "q=%5C", "owner='", "region=%25" })
	void looksForCharactersAsTheyAre(String query) {
		request("ops-plain", "one");

		assertShown("/ops?" + query);
	}

	@Test
	void showsHostileTextAsText() {
		Sandbox sandbox = request("ops-hostile", "<img src=x>");
		this.sandboxes.update(sandbox.id(),
				(current) -> current.launchAttempted(T0)
					.launching(TestSandboxes.STACK_ID, T0)
					.launchFailed(TestSandboxes.cause("<img src=x>"), T0));

		HtmlPage page = page("/ops?q=ops-hostile");

		assertThat(page.text()).contains("<img src=x>");
		assertThat(page.contains("img[src=x]")).isFalse();
	}

	@Test
	void leadsThroughAllPagesOfWhatIsAskedFor() {
		Set<String> all = new HashSet<>();
		for (int number = 0; number < 60; number++) {
			all.add("/sandboxes/" + request("ops-" + number, "one").id());
		}
		request("other", "two");

		HtmlPage first = page("/ops?owner=one");
		String next = first.links().stream().filter((link) -> link.contains("cursor=")).findFirst().orElseThrow();
		HtmlPage second = page(next);

		assertThat(shown(first)).hasSize(50);
		assertThat(shown(second)).hasSize(10).doesNotContainAnyElementsOf(shown(first));
		assertThat(all).containsAll(shown(first)).containsAll(shown(second));
		assertThat(second.links()).contains("/ops?owner=one").noneMatch((link) -> link.contains("cursor="));
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

	private Sandbox in(Sandbox sandbox, SandboxState state) {
		return this.sandboxes.update(sandbox.id(), (requested) -> TestSandboxes.advance(requested, state));
	}

	private Sandbox request(String prefix, String owner) {
		LaunchRequest request = aRequest(prefix);
		return this.sandboxes.request(SandboxId.random(),
				new LaunchRequest(request.prefix(), request.placement(), request.instanceType(), request.image(),
						request.endpoints(), request.volumeSizeGiB(), request.lease(), new Owner(owner)),
				aTemplate(), 16);
	}

}
