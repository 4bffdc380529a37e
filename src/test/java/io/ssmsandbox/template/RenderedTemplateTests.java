package io.ssmsandbox.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Compares rendered templates with golden files. After a change of the template, write
 * the files with {@code -Dgolden.write=true} and read the difference before committing
 * it.
 */
class RenderedTemplateTests {

	private static final Path GOLDEN_FILES = Path.of("src/test/resources/golden/template");

	static Stream<String> optionSets() {
		return Templates.optionSets().keySet().stream();
	}

	@ParameterizedTest
	@MethodSource("optionSets")
	void matchesItsGoldenFile(String name) throws IOException {
		Path golden = GOLDEN_FILES.resolve(name + ".yaml");
		String selfContained = Templates.rendered(Templates.optionSets().get(name)).selfContained();
		if (Boolean.getBoolean("golden.write")) {
			Files.writeString(golden, selfContained);
		}

		assertThat(selfContained).isEqualTo(Files.readString(golden));
	}

	@ParameterizedTest
	@MethodSource("optionSets")
	void differsFromTheBodyInDefaultsOnly(String name) {
		RenderedTemplate rendered = Templates.rendered(Templates.optionSets().get(name));
		List<String> before = rendered.body().lines().toList();
		List<String> after = rendered.selfContained().lines().toList();

		assertThat(after).hasSameSizeAs(before);
		for (int line = 0; line < before.size(); line++) {
			if (!after.get(line).equals(before.get(line))) {
				assertThat(before.get(line)).startsWith("    Default: ");
				assertThat(after.get(line)).startsWith("    Default: ");
			}
		}
	}

	@ParameterizedTest
	@MethodSource("optionSets")
	void isTheSameDocumentWithTheValuesAsDefaults(String name) {
		RenderedTemplate rendered = Templates.rendered(Templates.optionSets().get(name));
		Map<String, Object> expected = Templates.parse(rendered.body());
		rendered.parameters()
			.forEach((parameter, value) -> Templates.section(expected, "Parameters", parameter)
				.compute("Default",
						(key, given) -> (given instanceof Integer && given.toString().equals(value)) ? given : value));

		assertThat(Templates.parse(rendered.selfContained())).isEqualTo(expected);
	}

	@Test
	void keepsADefaultThatAlreadyHasTheValue() {
		RenderedTemplate rendered = Templates.rendered(TemplateOptions.of("thin-ssm", "a"));

		assertThat(rendered.selfContained()).isEqualTo(rendered.body());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a\"\nResources: {}", "\\\"", "a: b # c", "!Ref VPC", "\u0000\u0007\u2028",
			"\ud83d\ude00", "no", "1e3" })
	void quotesEveryValueAsOneScalar(String value) {
		RenderedTemplate rendered = new RenderedTemplate(
				"# \ud83d\ude00\nParameters:\n  P:\n    Default: x # why\n    Type: String\n", Map.of("P", value),
				Map.of(), Set.of());

		Map<String, Object> parameter = Templates.section(Templates.parse(rendered.selfContained()), "Parameters", "P");

		assertThat(parameter).containsEntry("Default", value).containsEntry("Type", "String").hasSize(2);
		assertThat(rendered.selfContained()).endsWith(" # why\n    Type: String\n");
	}

	@Test
	void refusesAParameterThatTheBodyDoesNotHave() {
		RenderedTemplate rendered = new RenderedTemplate("Parameters: {}", Map.of("P", "x"), Map.of(), Set.of());

		assertThatIllegalArgumentException().isThrownBy(rendered::selfContained).withMessageContaining("P");
	}

	@Test
	void countsOnlyResourcesWhoseConditionHolds() {
		String body = """
				Parameters:
				  Size: { Type: String, Default: small }
				Conditions:
				  Large: !Equals [!Ref Size, large]
				Resources:
				  Always: { Type: AWS::EC2::VPC }
				  Sometimes: { Type: AWS::EC2::Subnet, Condition: Large }
				""";

		assertThat(new RenderedTemplate(body, Map.of("Size", "large"), Map.of(), Set.of()).resources()).containsExactly(
				new TemplateResource("Always", "AWS::EC2::VPC"), new TemplateResource("Sometimes", "AWS::EC2::Subnet"));
		assertThat(new RenderedTemplate(body, Map.of(), Map.of(), Set.of()).resources())
			.containsExactly(new TemplateResource("Always", "AWS::EC2::VPC"));
	}

	@Test
	void doesNotGuessAtConditionsItCannotRead() {
		String body = """
				Conditions:
				  Odd: !Not [!Equals [a, b]]
				Resources:
				  VPC: { Type: AWS::EC2::VPC, Condition: Odd }
				""";
		RenderedTemplate rendered = new RenderedTemplate(body, Map.of(), Map.of(), Set.of());

		assertThatIllegalArgumentException().isThrownBy(rendered::resources).withMessageContaining("Odd");
	}

}
