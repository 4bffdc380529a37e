package io.ssmsandbox.api;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.github.kagkarlsson.shaded.jdbc.SQLRuntimeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
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
		MvcTestResult result = tester(failure).get().uri("/stacks").exchange();

		ProblemAssert.assertThat(result).hasStatus(503).hasCode("database-unavailable");
		assertThat(result.getResponse().getHeader("Retry-After")).isEqualTo("5");
	}

	/**
	 * The failures before a transaction, at its end, and outside of one. Then H2 with a
	 * full disk, as Spring and the scheduler report it. Then a PostgreSQL server that
	 * lacks resources, is stopped, has a system error or an internal one, or is
	 * read-only.
	 */
	static Stream<RuntimeException> isToldAsSomethingThatPasses() {
		return Stream.of(new CannotCreateTransactionException("refused"), new TransactionSystemException("broken off"),
				new DataAccessResourceFailureException("refused"),
				new CannotAcquireLockException("row locked for too long"), translated("HY000", 50000),
				new SQLRuntimeException("Error", new SQLException("General error", "HY000", 50000)),
				translated("90028", 90028), translated("53100", 0), translated("57P01", 0), translated("58030", 0),
				translated("XX000", 0), translated("25006", 0));
	}

	@Test
	void isToldOnPagesTheSame() {
		MvcTestResult result = tester(translated("HY000", 50000)).get()
			.uri("/sandboxes")
			.accept(MediaType.TEXT_HTML)
			.exchange();

		assertThat(result).hasStatus(503).hasViewName("error");
	}

	@ParameterizedTest
	@ValueSource(strings = { "23505", "42601", "22001", "HY000" })
	void isNotBlamedForAWrongStatement(String state) {
		MockMvcTester mvc = tester(translated(state, 0));

		ProblemAssert.assertThat(mvc.get().uri("/stacks").exchange()).hasStatus(500).hasCode("internal-server-error");
	}

	private static RuntimeException translated(String state, int code) {
		SQLException failure = new SQLException("failed", state, code);
		return Objects.requireNonNullElseGet(new SQLExceptionSubclassTranslator().translate("write", "insert", failure),
				() -> new UncategorizedSQLException("write", "insert", failure));
	}

	private MockMvcTester tester(RuntimeException failure) {
		return MockMvcTester.of(List.of(new Failing(failure)),
				(builder) -> builder.setControllerAdvice(new ProblemAdvice(new MockHttpServletResponse())).build());
	}

	/** An inner class, so that no other test's application finds it. */
	@RestController
	private final class Failing {

		private final RuntimeException failure;

		Failing(RuntimeException failure) {
			this.failure = failure;
		}

		@GetMapping({ "/stacks", "/sandboxes" })
		String fail() {
			throw this.failure;
		}

	}

}
