package io.ssmsandbox.api;

import io.ssmsandbox.message.TestMessages;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.Sandboxes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static io.ssmsandbox.sandbox.TestSandboxes.aRequest;
import static io.ssmsandbox.sandbox.TestSandboxes.aTemplate;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A response has the media type that the client prefers, and only a described one.
 */
@WebTest
class MediaTypeTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Sandboxes sandboxes;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			accept-stream  | text/event-stream                                             | text/event-stream
			accept-better  | application/json;q=0.5, text/event-stream                     | text/event-stream
			accept-wild    | text/event-stream, */*                                        | text/event-stream
			accept-list    | application/json, text/event-stream;q=0.1                     | application/json
			accept-tie     | text/event-stream, application/json                           | application/json
			accept-clients | application/json, text/event-stream, application/problem+json | application/json
			accept-texts   | application/json, text/*                                      | application/json
			accept-any     | */*                                                           | application/json
			accept-lowest  | text/event-stream;q=0.1, */*                                  | application/json
			accept-no      | text/event-stream;q=0, */*                                    | application/json
			""")
	void answersEventsAsTheClientPrefers(String prefix, String accept, String type) {
		SandboxId id = this.sandboxes.request(SandboxId.random(), aRequest(prefix), aTemplate(), 16).id();
		this.sandboxes.update(id,
				(sandbox) -> sandbox.deletedOutside(TestMessages.said("Vanished."), sandbox.lease().requestedAt()));

		MvcTestResult result = this.mvc.get().uri("/stacks/" + id + "/events").header("Accept", accept).asyncExchange();

		assertThat(result).hasStatusOk();
		assertThat(result.getResponse().getContentType()).startsWith(type);
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/vnd.foo+json", "application/json;q=0", "application/json;q=0, */*",
			"application/*;q=0, */*;q=0.5", "*/*;q=0", "nonsense", "text/html", "a/b;q=7" })
	void answersOnlyJson(String accept) {
		MvcTestResult result = this.mvc.get().uri("/stacks").header("Accept", accept).exchange();

		ProblemAssert.assertThat(result).hasStatus(406).hasCode("not-acceptable");
		assertThat(Json.text(result, "/detail")).startsWith("The header Accept");
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/*+json, */*;q=0.1", "application/vnd.foo+json, application/json;q=0.1",
			"application/*", "*/*" })
	void neverRepeatsTheTypeThatWasAskedFor(String accept) {
		assertThat(this.mvc.get().uri("/stacks").header("Accept", accept).exchange()).hasStatusOk()
			.hasContentType("application/json");
	}

	@Test
	void saysWhichTypeABodyHasToBe() {
		MvcTestResult result = this.mvc.post().uri("/stacks").content("{}").exchange();

		ProblemAssert.assertThat(result).hasStatus(415).hasCode("unsupported-media-type");
		assertThat(Json.text(result, "/detail")).contains("Content-Type: application/json").doesNotContain("null");
	}

}
