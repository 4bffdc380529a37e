package io.ssmsandbox.pages;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

import io.ssmsandbox.api.WebTest;
import io.ssmsandbox.aws.StackEvent;
import io.ssmsandbox.aws.StackStatus;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.SandboxMessage;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.sandbox.Sandboxes;
import io.ssmsandbox.sandbox.TestSandboxes;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static io.ssmsandbox.sandbox.TestSandboxes.INSTANCE_ID;
import static io.ssmsandbox.sandbox.TestSandboxes.STACK_ID;
import static io.ssmsandbox.sandbox.TestSandboxes.T0;
import static io.ssmsandbox.sandbox.TestSandboxes.aRequest;
import static io.ssmsandbox.sandbox.TestSandboxes.aTemplate;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the cost of a sandbox, as far as its stack's lifetime is known.
 */
@WebTest
class CostSoFarTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Sandboxes sandboxes;

	@Test
	void isNothingBeforeThereIsAStack() {
		assertThat(page("spent-asked", (sandbox) -> sandbox)).doesNotContain("cost about");
	}

	@Test
	void growsWhileTheStackStands() {
		assertThat(page("spent-ready", (sandbox) -> TestSandboxes.advance(sandbox, SandboxState.READY)))
			.contains("On AWS it would have cost about", "so far. An hour would cost $0.0843.");
	}

	@Test
	void isNothingWhereAwsHasRefusedTheStack() {
		assertThat(page("spent-refused",
				(sandbox) -> sandbox.launchAttempted(T0)
					.launchFailed(TestSandboxes.cause("No permission."), T0)
					.cleanedUp()))
			.doesNotContain("cost about");
	}

	@Test
	void isToldToBeNothingWhereNothingWasCreatedThatIsBilled() {
		assertThat(page("spent-begun", (sandbox) -> TestSandboxes.advance(sandbox, SandboxState.LAUNCHING)))
			.contains("Nothing that is billed has been created yet.")
			.doesNotContain("cost about");
	}

	@Test
	void endsWhenAwsHasDeletedTheInstanceHoweverLaterTheSandboxEnds() {
		Instant deleted = T0.plusSeconds(3600);

		assertThat(page("spent-failed",
				(sandbox) -> sandbox.launchAttempted(T0)
					.launching(STACK_ID, T0)
					.launchFailed(TestSandboxes.cause("VPC: limit"), T0.plusSeconds(60))
					.recordEvents(List.of(TestSandboxes.instanceCreated(),
							new StackEvent("gone", deleted, "Instance", INSTANCE_ID, "AWS::EC2::Instance",
									"DELETE_COMPLETE", null),
							new StackEvent("deleted", deleted.plusSeconds(300), sandbox.stack().name().value(),
									STACK_ID.value(), "AWS::CloudFormation::Stack", "DELETE_COMPLETE", null)))
					.recordStackStatus(StackStatus.DELETE_COMPLETE)
					.cleanedUp()
					.tearDown(Message.of(SandboxMessage.LEASE_ENDED, T0.plusSeconds(28800)), T0.plusSeconds(28800))))
			.contains("On AWS it would have cost about $0.03.")
			.doesNotContain("An hour would cost");
	}

	private String page(String prefix, UnaryOperator<Sandbox> life) {
		SandboxId id = this.sandboxes.request(SandboxId.random(), aRequest(prefix), aTemplate(), 16).id();
		this.sandboxes.update(id, life);
		return HtmlPage.of(this.mvc.get().uri("/sandboxes/" + id).accept(MediaType.TEXT_HTML).exchange()).text();
	}

}
