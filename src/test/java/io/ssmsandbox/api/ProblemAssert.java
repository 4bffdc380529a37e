package io.ssmsandbox.api;

import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import tools.jackson.databind.JsonNode;

import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Assertions about a problem response.
 */
final class ProblemAssert extends AbstractAssert<ProblemAssert, MvcTestResult> {

	private final JsonNode body;

	private ProblemAssert(MvcTestResult actual) {
		super(actual, ProblemAssert.class);
		Assertions.assertThat(actual.getResponse().getContentType()).isEqualTo("application/problem+json");
		this.body = Json.read(actual);
	}

	static ProblemAssert assertThat(MvcTestResult actual) {
		return new ProblemAssert(actual);
	}

	ProblemAssert hasStatus(int status) {
		Assertions.assertThat(this.actual.getResponse().getStatus()).isEqualTo(status);
		Assertions.assertThat(this.body.at("/status").asInt()).isEqualTo(status);
		return this;
	}

	ProblemAssert hasCode(String code) {
		Assertions.assertThat(this.body.at("/code").asString()).isEqualTo(code);
		Assertions.assertThat(this.body.at("/detail").asString()).isNotBlank();
		return this;
	}

	/**
	 * Asserts that the first error has this pointer into the body.
	 */
	ProblemAssert pointsAt(String pointer) {
		return names("pointer", pointer);
	}

	/**
	 * Asserts that the first error names this part of the request.
	 */
	ProblemAssert names(String kind, String name) {
		Assertions.assertThat(this.body.at("/errors/0").path(kind).asString("nothing")).isEqualTo(name);
		Assertions.assertThat(this.body.at("/errors/0/detail").asString()).isNotBlank();
		return this;
	}

}
