package io.ssmsandbox.emulator.template;

import io.ssmsandbox.emulator.template.function.InvalidTemplateException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ParsedTemplatesTests {

	private final ParsedTemplates templates = new ParsedTemplates();

	@Test
	void readATextOnce() {
		ParsedTemplate first = this.templates.parse(template(1));

		assertThat(this.templates.parse(template(1))).isSameAs(first);
		assertThat(first.body()).isEqualTo(template(1));
	}

	@Test
	void distinguishTemplates() {
		this.templates.parse(template(1));

		assertThat(this.templates.parse(template(2)).description()).isEqualTo("Number 2");
	}

	@Test
	void refuseAFaultyTextAgainAndAgain() {
		for (int time = 0; time < 2; time++) {
			assertThatExceptionOfType(InvalidTemplateException.class)
				.isThrownBy(() -> this.templates.parse("Resources: {}"));
		}
	}

	@Test
	void keepNoMoreThanTheLastOnes() {
		ParsedTemplate used = this.templates.parse(template(1));
		ParsedTemplate unused = this.templates.parse(template(2));
		for (int number = 3; number < 100; number++) {
			this.templates.parse(template(number));
			this.templates.parse(template(1));
		}

		assertThat(this.templates.parse(template(1))).isSameAs(used);
		assertThat(this.templates.parse(template(2))).isNotSameAs(unused);
	}

	private static String template(int number) {
		return "Description: Number " + number + "\nResources: { A: { Type: Test::Thing } }\n";
	}

}
