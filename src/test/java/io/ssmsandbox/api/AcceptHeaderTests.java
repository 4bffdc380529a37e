package io.ssmsandbox.api;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AcceptHeaderTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			text/event-stream                                                       | true
			text/event-stream;charset=utf-8                                         | true
			text/*                                                                  | true
			text/event-stream, */*                                                  | true
			text/event-stream, application/problem+json                             | true
			application/json;q=0.1, text/event-stream                               | true
			text/event-stream;q=0.5, */*;q=0.1                                      | true
			application/json;q=0, text/event-stream;q=0.1                           | true
			application/json, text/event-stream;q=0.1                               | false
			text/event-stream;q=0.1, application/json                               | false
			text/event-stream, application/json                                     | false
			application/json, text/event-stream, application/problem+json           | false
			application/json, text/*                                                | false
			text/event-stream;q=0.1, */*                                            | false
			text/event-stream;q=0                                                   | false
			text/event-stream;q=0, text/*                                           | false
			*/*                                                                     | false
			application/json;q=0.9, */*                                             | false
			application/json                                                        | false
			""")
	void prefersAStreamOnlyWhenItIsAskedForAndJsonIsNot(String header, boolean preferred) throws Exception {
		assertThat(accept(header).prefers(MediaType.TEXT_EVENT_STREAM, MediaType.APPLICATION_JSON))
			.isEqualTo(preferred);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			*/*                            | true
			application/*                  | true
			application/json;q=0.001       | true
			application/json;q=0           | false
			application/json;q=0, */*      | false
			application/*;q=0, */*         | false
			application/vnd.foo+json       | false
			text/html                      | false
			""")
	void allowsWhatTheMostSpecificRangeAllows(String header, boolean allowed) throws Exception {
		assertThat(accept(header).allows(MediaType.APPLICATION_JSON)).isEqualTo(allowed);
	}

	@Test
	void acceptsEverythingWithoutAHeader() throws Exception {
		assertThat(AcceptHeader.of(new MockHttpServletRequest()).allows(MediaType.APPLICATION_JSON)).isTrue();
	}

	@Test
	void ordersByQualityAndLeavesOutWhatIsExcluded() throws Exception {
		assertThat(accept("text/plain;q=0.5, a/b;q=0, */*, application/json").bestFirst())
			.extracting(MediaType::toString)
			.containsExactly("application/json", "*/*", "text/plain;q=0.5");
	}

	@ParameterizedTest
	@ValueSource(strings = { "json", "a/b;q=2", "*/json", "a/b;q=x" })
	void readsNoHeaderThatMakesNoSense(String header) throws Exception {
		assertThatExceptionOfType(HttpMediaTypeNotAcceptableException.class).isThrownBy(() -> accept(header));
	}

	private static AcceptHeader accept(String header) throws HttpMediaTypeNotAcceptableException {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.addHeader("Accept", header);
		return AcceptHeader.of(request);
	}

}
