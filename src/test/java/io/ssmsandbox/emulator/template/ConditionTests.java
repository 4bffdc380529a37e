package io.ssmsandbox.emulator.template;

import java.util.Map;

import io.ssmsandbox.emulator.template.function.InvalidTemplateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ConditionTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			!Equals [a, a]                                        | true
			!Equals [a, A]                                        | false
			!Equals [!Ref AWS::Region, ap-northeast-1]            | true
			!Equals [true, 'true']                                | true
			!Not [!Equals [a, b]]                                 | true
			!And [!Equals [a, a], !Equals [a, b]]                 | false
			!Or [!Equals [a, a], !Equals [a, b]]                  | true
			!Condition Other                                      | true
			{Condition: Other}                                    | true
			!And [!Condition Other, !Not [!Condition Other]]      | false
			""")
	void holds(String condition, boolean expected) {
		assertThat(Templates.evaluate(conditions("C: " + condition), "!If [C, 'true', 'false']"))
			.isEqualTo(String.valueOf(expected));
	}

	@Test
	void doesNotEvaluateTheBranchNotTaken() {
		assertThat(Templates.evaluate(conditions("C: !Equals [a, a]"), "!If [C, yes it is, !Select [9, [a]]]"))
			.isEqualTo("yes it is");
	}

	@Test
	void leavesOutResourcesAndOutputsUnderAConditionThatDoesNotHold() {
		ResolvedTemplate template = Templates.resolve("""
				Conditions:
				  Never: !Equals [a, b]
				Resources:
				  Always:
				    Type: AWS::EC2::VPC
				    DependsOn: Maybe
				    Properties:
				      Value: !If [Never, !Ref Maybe, nothing]
				  Maybe:
				    Type: AWS::EC2::VPC
				    Condition: Never
				Outputs:
				  There: {Value: !Ref Always}
				  Gone: {Condition: Never, Value: !Ref Maybe}
				""");

		assertThat(template.resources()).singleElement().satisfies((resource) -> {
			assertThat(resource.logicalId()).isEqualTo("Always");
			assertThat(resource.dependsOn()).isEmpty();
		});
		assertThat(template.properties("Always", Templates.REFERENCES)).isEqualTo(Map.of("Value", "nothing"));
		assertThat(template.outputs(Templates.REFERENCES)).extracting(OutputValue::key).containsExactly("There");
	}

	@Test
	void refusesReferencesToALeftOutResource() {
		String body = """
				Conditions:
				  Never: !Equals [a, b]
				Resources:
				  Maybe: {Type: AWS::EC2::VPC, Condition: Never}
				  Other: {Type: AWS::EC2::VPC%s}
				Outputs:
				  O: {Value: !Ref %s}
				""";

		assertThatExceptionOfType(InvalidTemplateException.class)
			.isThrownBy(() -> Templates.resolve(body.formatted(", Properties: {V: !GetAtt Maybe.VpcId}", "Other")))
			.withMessage(
					"Template format error: Unresolved resource dependencies [Maybe] in the Resources block of the template");
		assertThatExceptionOfType(InvalidTemplateException.class)
			.isThrownBy(() -> Templates.resolve(body.formatted("", "Maybe")))
			.withMessage(
					"Template format error: Unresolved resource dependencies [Maybe] in the Outputs block of the template");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					!Ref AWS::Region                | Template format error: Conditions can only be boolean operations on parameters and other conditions
					'true'                          | Template format error: Conditions can only be boolean operations on parameters and other conditions
					!Equals [a]                     | Template error: every Fn::Equals object requires a list of 2 string parameters.
					!Not []                         | Template error: Fn::Not requires a list argument with one element
					!And [!Equals [a, a]]           | Template error: every Fn::And object requires a list of at least 2 and at most 10 boolean parameters.
					!Or a                           | Template error: every Fn::Or object requires a list of at least 2 and at most 10 boolean parameters.
					!Equals [!Ref Thing, a]         | Template format error: Unresolved dependencies [Thing]. Cannot reference resources in the Conditions block of the template
					!Condition None                 | Template format error: Unresolved condition dependencies [None] in the Conditions block of the template
					!Not [!Condition C]             | Template error: Found circular condition dependency between [C]
					""")
	void refuses(String condition, String message) {
		String body = Templates.withValue(conditions("C: " + condition), "a");

		assertThatExceptionOfType(InvalidTemplateException.class).isThrownBy(() -> ParsedTemplate.parse(body))
			.withMessage(message);
	}

	@Test
	void refusesUndefinedConditionsOfResourcesAndOutputs() {
		assertThatExceptionOfType(InvalidTemplateException.class)
			.isThrownBy(() -> ParsedTemplate.parse("Resources: {R: {Type: AWS::EC2::VPC, Condition: None}}"))
			.withMessage(
					"Template format error: Unresolved condition dependency None in the Resources block of the template");
		assertThatExceptionOfType(InvalidTemplateException.class)
			.isThrownBy(() -> ParsedTemplate
				.parse("Resources: {R: {Type: AWS::EC2::VPC}}\nOutputs: {O: {Value: a, Condition: None}}"))
			.withMessage(
					"Template format error: Unresolved condition dependency None in the Outputs block of the template");
	}

	private static String conditions(String more) {
		return "Conditions:\n  Other: !Equals [a, a]\n  " + more + "\n";
	}

}
