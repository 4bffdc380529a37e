package io.ssmsandbox.api;

import java.util.function.Supplier;

import io.ssmsandbox.provisioning.AcceptedLaunch;
import io.ssmsandbox.provisioning.SandboxService;
import io.ssmsandbox.sandbox.IdempotencyKey;
import io.ssmsandbox.sandbox.LaunchRequest;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.Sandboxes;
import io.ssmsandbox.sandbox.TestSandboxes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verifyNoInteractions;

/**
 * Tests the header Idempotency-Key for other systems.
 */
@WebTest
class IdempotencyKeyTests {

	private static final String BODY = """
			{"prefix":"keyed","region":"ap-northeast-1","availabilityZone":"a"}""";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Sandboxes sandboxes;

	@Autowired
	private SandboxService sandboxService;

	@BeforeEach
	void acceptTheFirstOfEachKey() {
		given(this.sandboxService.request(any(), any())).willAnswer((call) -> {
			IdempotencyKey key = call.getArgument(0);
			Supplier<LaunchRequest> request = call.getArgument(1);
			return this.sandboxes.findByKey(key)
				.map((sandbox) -> new AcceptedLaunch(sandbox, true))
				.orElseGet(() -> new AcceptedLaunch(
						this.sandboxes.request(SandboxId.random(), request.get(), TestSandboxes.aTemplate(), 16, key),
						false));
		});
	}

	@AfterEach
	void forget() {
		Mockito.reset(this.sandboxService);
	}

	@Test
	void answersARepeatedRequestWithWhatCameOfTheFirst() {
		MvcTestResult first = launch("one", prefixed("repeated"));
		MvcTestResult second = launch("one", prefixed("repeated").replace(",", " ,\n"));

		assertThat(first).hasStatus(202).doesNotContainHeader(IdempotencyKeyHeader.REPLAYED);
		assertThat(second).hasStatus(202).hasHeader(IdempotencyKeyHeader.REPLAYED, "true");
		assertThat(second.getResponse().getHeader("Location")).isEqualTo(first.getResponse().getHeader("Location"));
	}

	@Test
	void refusesAnotherBodyOfTheSameKey() {
		launch("two", prefixed("original"));

		ProblemAssert.assertThat(launch("two", prefixed("altered")))
			.hasStatus(422)
			.hasCode("idempotency-key-reused")
			.names("header", "Idempotency-Key");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "with\ttab", "\u30ad\u30fc" })
	void refusesWhatIsNoKey(String key) {
		ProblemAssert.assertThat(launch(key, BODY))
			.hasStatus(400)
			.hasCode("invalid-header")
			.names("header", "Idempotency-Key");

		verifyNoInteractions(this.sandboxService);
	}

	@Test
	void refusesAKeyThatIsTooLong() {
		assertThat(launch("k".repeat(255), prefixed("longest"))).hasStatus(202);
		ProblemAssert.assertThat(launch("k".repeat(256), BODY)).hasStatus(400).hasCode("invalid-header");
	}

	private static String prefixed(String prefix) {
		return BODY.replace("keyed", prefix);
	}

	private MvcTestResult launch(String key, String body) {
		return this.mvc.post()
			.uri("/stacks")
			.header("Idempotency-Key", key)
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

}
