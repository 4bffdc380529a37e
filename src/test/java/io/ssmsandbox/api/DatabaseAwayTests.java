package io.ssmsandbox.api;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

class DatabaseAwayTests {

	@ParameterizedTest
	@MethodSource
	void isToldAsSomethingThatPasses(RuntimeException failure) {
		MockMvcTester mvc = MockMvcTester.of(List.of(new Failing(failure)),
				(builder) -> builder.setControllerAdvice(new ProblemAdvice(new MockHttpServletResponse())).build());

		MvcTestResult result = mvc.get().uri("/stacks").exchange();

		ProblemAssert.assertThat(result).hasStatus(503).hasCode("database-unavailable");
		assertThat(result.getResponse().getHeader("Retry-After")).isEqualTo("5");
	}

	/** Before a transaction, at its end, and outside of any. */
	static Stream<RuntimeException> isToldAsSomethingThatPasses() {
		return Stream.of(new CannotCreateTransactionException("refused"), new TransactionSystemException("broken off"),
				new DataAccessResourceFailureException("refused"));
	}

	/** An inner class, so that nobody else's application finds it. */
	@RestController
	private final class Failing {

		private final RuntimeException failure;

		Failing(RuntimeException failure) {
			this.failure = failure;
		}

		@GetMapping("/stacks")
		String fail() {
			throw this.failure;
		}

	}

}
