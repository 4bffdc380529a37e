package io.ssmsandbox.emulator.template;

import java.util.List;
import java.util.Map;

import io.ssmsandbox.emulator.template.function.InvalidTemplateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TemplateReaderTests {

	@Test
	void keepsScalarsAsTheyAreWritten() {
		Map<String, Object> read = TemplateReader.read("""
				Date: 2012-10-17
				Version: 1.10
				Octal: 0123
				Time: 10:30:00
				""");

		assertThat(read).containsExactly(Map.entry("Date", "2012-10-17"), Map.entry("Version", "1.10"),
				Map.entry("Octal", "0123"), Map.entry("Time", "10:30:00"));
	}

	@Test
	void hasOneSpellingForBooleans() {
		assertThat(TemplateReader.read("A: true\nB: Yes\nC: off\nD: \"yes\""))
			.isEqualTo(Map.of("A", "true", "B", "true", "C", "false", "D", "yes"));
	}

	@Test
	void readsJson() {
		Map<String, Object> read = TemplateReader.read("""
				{"Text": "a", "Number": 8, "Flag": true, "List": [{"Ref": "X"}, 1.10]}
				""");

		assertThat(read)
			.isEqualTo(Map.of("Text", "a", "Number", "8", "Flag", "true", "List", List.of(Map.of("Ref", "X"), "1.10")));
	}

	@Test
	void expandsShortForms() {
		assertThat(TemplateReader.read("A: !Ref X\nB: !GetAtt X.Y.Z\nC: !Sub [a, {b: !Ref C}]\nD: !Condition E"))
			.isEqualTo(Map.of("A", Map.of("Ref", "X"), "B", Map.of("Fn::GetAtt", "X.Y.Z"), "C",
					Map.of("Fn::Sub", List.of("a", Map.of("b", Map.of("Ref", "C")))), "D", Map.of("Condition", "E")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			A: [1         | Template format error: YAML not well-formed. (line 1, column 6)
			A: 1\\nA: 2   | Template format error: YAML not well-formed. (line 2, column 1)
			{"A": 1,      | Template format error: JSON not well-formed. (line 1, column 9)
			{"A":1,"A":2} | Template format error: JSON not well-formed. (line 1, column 11)
			{"A": 1} x    | Template format error: JSON not well-formed. (line 1, column 10)
			hello         | Template format error: unsupported structure.
			[a]           | Template format error: unsupported structure.
			A: !!binary x | Template format error: YAML not well-formed. (line 1, column 4)
			A: {B: }      | Template format error: [/A/B] 'null' values are not allowed in templates
			{"A": [null]} | Template format error: [/A/0] 'null' values are not allowed in templates
			A: {1: x}     | Template format error: [/A] map keys must be strings; received numeric [1] instead
			A: {[a]: x}   | Template format error: [/A] map keys must be strings; received a list instead
			A: &a 1\\nB: *a | Template error: YAML aliases are not allowed in CloudFormation templates
			""")
	void refusesWhatIsNoTemplate(String body, String message) {
		assertThatExceptionOfType(InvalidTemplateException.class)
			.isThrownBy(() -> TemplateReader.read(body.replace("\\n", "\n")))
			.withMessage(message);
	}

	@Test
	void refusesAnEmptyBody() {
		assertThatExceptionOfType(InvalidTemplateException.class).isThrownBy(() -> TemplateReader.read(""))
			.withMessage("Template format error: unsupported structure.");
	}

	@Test
	void refusesNestingWithoutEnd() {
		assertThatExceptionOfType(InvalidTemplateException.class)
			.isThrownBy(() -> TemplateReader.read("A: " + "[".repeat(200)))
			.withMessageStartingWith("Template format error: YAML not well-formed.");
		assertThatExceptionOfType(InvalidTemplateException.class)
			.isThrownBy(() -> TemplateReader.read("{\"A\": " + "[".repeat(200)))
			.withMessageStartingWith("Template format error: JSON not well-formed.");
	}

}
