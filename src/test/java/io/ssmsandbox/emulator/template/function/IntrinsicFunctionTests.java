package io.ssmsandbox.emulator.template.function;

import java.util.List;
import java.util.Map;

import io.ssmsandbox.emulator.template.ResolvedTemplate;
import io.ssmsandbox.emulator.template.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class IntrinsicFunctionTests {

	private static final String MAPPINGS = """
			Mappings:
			  Sizes:
			    ap-northeast-1:
			      Small: t3.small
			      Zones: [a, c]
			""";

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			!Ref AWS::Region                                       | ap-northeast-1
			!Ref AWS::AccountId                                    | 000000000000
			!Ref AWS::Partition                                    | aws
			!Ref AWS::URLSuffix                                    | amazonaws.com
			!Ref AWS::StackName                                    | demo
			!Ref Other                                             | <Other>
			!GetAtt Other.CidrBlock                                | <Other.CidrBlock>
			{"Fn::GetAtt": [Other, CidrBlock]}                     | <Other.CidrBlock>
			!Sub '${AWS::Region}a-${Other}-${Other.VpcId}'         | ap-northeast-1a-<Other>-<Other.VpcId>
			!Sub ['${A}${!B}$C', {A: !Ref Other}]                  | <Other>${B}$C
			!Join ['-', [a, !Ref Other, c]]                        | a-<Other>-c
			!Join ['', !Split ['.', a.b.c]]                        | abc
			!Select [1, [a, b]]                                    | b
			!Select ['0', !GetAtt Other.Blocks]                    | <Blocks.0>
			!Select [1, !GetAZs '']                                | ap-northeast-1c
			!Select [0, !GetAZs us-east-1]                         | us-east-1a
			!FindInMap [Sizes, !Ref AWS::Region, Small]            | t3.small
			{Fn::Base64: 'grüezi'}                                 | Z3LDvGV6aQ==
			!Base64 {Fn::Sub: 'to ${Other}'}                       | dG8gPE90aGVyPg==
			!Select [2, !Cidr [10.0.0.0/16, 3, 8]]                 | 10.0.2.0/24
			""")
	void yieldsValue(String call, String value) {
		assertThat(Templates.evaluate(MAPPINGS, call)).isEqualTo(value);
	}

	@Test
	void yieldsLists() {
		assertThat(Templates.evaluate("!Split [',', 'a,,b,']")).isEqualTo(List.of("a", "", "b", ""));
		assertThat(Templates.evaluate(MAPPINGS, "!FindInMap [Sizes, ap-northeast-1, Zones]"))
			.isEqualTo(List.of("a", "c"));
		assertThat(Templates.evaluate("!Cidr [192.168.0.0/24, 2, 4]"))
			.isEqualTo(List.of("192.168.0.0/28", "192.168.0.16/28"));
		assertThat(Templates.evaluate("!Ref AWS::NotificationARNs")).isEqualTo(List.of());
	}

	@Test
	void leavesOutWhatHasNoValue() {
		ResolvedTemplate template = Templates.resolve(Templates
			.withValue("{List: [a, !Ref AWS::NoValue, b], Gone: !Ref AWS::NoValue, Map: {In: !Ref AWS::NoValue}}"));

		assertThat(template.properties("Thing", Templates.REFERENCES))
			.isEqualTo(Map.of("Value", Map.of("List", List.of("a", "b"), "Map", Map.of())));
	}

	@Test
	void doesNotTakeAPolicyConditionForAFunction() {
		assertThat(Templates.evaluate("{Condition: {StringEquals: {a: b}}}"))
			.isEqualTo(Map.of("Condition", Map.of("StringEquals", Map.of("a", "b"))));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					!Ref [a]                      | Template error: every Ref object must have a single String value.
					!GetAtt Other                 | Template error: every Fn::GetAtt object requires two non-empty parameters, the resource name and the resource attribute
					!GetAtt [Other, '']           | Template error: every Fn::GetAtt object requires two non-empty parameters, the resource name and the resource attribute
					!GetAtt Nobody.Arn            | Template error: instance of Fn::GetAtt references undefined resource Nobody
					!Join [a]                     | Template error: every Fn::Join object requires two parameters, (1) a string delimiter and (2) a list of strings to be joined or a function that returns a list of strings (such as Fn::GetAZs) to be joined.
					!Join ['', [{a: b}]]          | Template error: every Fn::Join object requires two parameters, (1) a string delimiter and (2) a list of strings to be joined or a function that returns a list of strings (such as Fn::GetAZs) to be joined.
					!Split ['', abc]              | Template error: every Fn::Split object requires two parameters, (1) a string delimiter and (2) a string to be split or a function that returns a string to be split.
					!Select [5, [a]]              | Template error: Fn::Select cannot select nonexistent value at index 5
					!Select [x, [a]]              | Template error: Fn::Select requires a list argument with a valid index value as its first element
					!Select [a]                   | Template error: Fn::Select requires a list argument with two elements: an integer index and a list
					!FindInMap [Sizes, a]         | Template error: every Fn::FindInMap object requires three parameters, the map name, map key and the attribute for return value
					!FindInMap [None, a, b]       | Template error: Mapping named 'None' is not present in the 'Mappings' section of template.
					!FindInMap [Sizes, us, Small] | Template error: Unable to get mapping for Sizes::us::Small
					!Base64 [a]                   | Template error: every Fn::Base64 object must have a String-typed value.
					!If [a, b]                    | Template error: Fn::If requires a list argument with three elements
					!If [None, a, b]              | Template error: unresolved condition dependency None in Fn::If
					{"Fn::If": a, "Y": b}         | Template error: an object that calls Fn::If must not have other members.
					{"Fn::If": [zz, a, b], "Y": b} | Template error: an object that calls Fn::If must not have other members.
					!Sub [a, b, c]                | Template error: One or more Fn::Sub intrinsic functions don't specify expected arguments. Specify a string as first argument, and an optional second argument to specify a mapping of values to replace in the string
					!Sub '${a b}'                 | Template error: variable names in Fn::Sub syntax must contain only alphanumeric characters, underscores, periods, and colons
					!Sub ['${A}', {A: [b]}]       | Template error: every value of the context object of every Fn::Sub object must be a string or a function that returns a string
					!Sub '${Nobody}'              | Template format error: Unresolved resource dependencies [Nobody] in the Resources block of the template
					!Ref Nobody                   | Template format error: Unresolved resource dependencies [Nobody] in the Resources block of the template
					!Ref AWS::Nothing             | Template format error: Unresolved resource dependencies [AWS::Nothing] in the Resources block of the template
					!Cidr [10.0.0.0/24, 300, 4]   | Template error: every Fn::Cidr object requires two or three parameters, (1) an ip block, (2) the number of cidrs between 1 and 256 and (3) an optional number of subnet bits
					!ToJsonString {a: b}          | Template error: Encountered unsupported function: Fn::ToJsonString Supported functions are: [Fn::Base64, Fn::GetAtt, Fn::GetAZs, Fn::Join, Fn::Split, Fn::FindInMap, Fn::Select, Ref, Fn::If, Fn::Sub, Fn::Cidr]
					""")
	void refusesWrongUse(String call, String message) {
		assertThatExceptionOfType(InvalidTemplateException.class).isThrownBy(() -> Templates.evaluate(MAPPINGS, call))
			.withMessage(message);
	}

	@Test
	void refusesAValueThatGrowsBeyondReasonBeforeItFillsTheMemory() {
		String parts = "{\"Fn::Split\": [\",\", \"" + ",".repeat(10_000) + "\"]}";
		String growth = "{\"Fn::Join\": [\"" + "-".repeat(30_000) + "\", " + parts + "]}";

		assertThatExceptionOfType(InvalidTemplateException.class).isThrownBy(() -> Templates.evaluate(growth))
			.withMessage("Template error: a value of the template evaluates to more than 1048576 characters.");
		assertThatExceptionOfType(InvalidTemplateException.class)
			.isThrownBy(() -> Templates.evaluate("!Sub ['" + "${a}".repeat(6) + "${Other}', {a: " + growth + "}]"))
			.withMessage("Template error: a value of the template evaluates to more than 1048576 characters.");
	}

	@Test
	void refusesAListOfTooManyParts() {
		ResolvedTemplate template = Templates.resolve(Templates
			.withValue("!Split [',', !Sub ['" + "${a}".repeat(20) + "${Other}', {a: '" + ",".repeat(10_000) + "'}]]"));

		assertThatExceptionOfType(InvalidTemplateException.class)
			.isThrownBy(() -> template.properties("Thing", Templates.REFERENCES))
			.withMessage("Template error: the template takes more than 100000 steps to evaluate.");
	}

	@Test
	void evaluatesADefinitionOnceForManyUses() {
		String value = "a";
		for (int i = 0; i < 18; i++) {
			value = "!Sub ['${a}${a}', {a: " + value + "}]";
		}

		assertThat(Templates.evaluate(value)).isEqualTo("a".repeat(1 << 18));
	}

	@Test
	void refusesAMissingMappingBeforeAnyResourceExists() {
		String body = Templates.withValue(MAPPINGS, "!Join ['', [!Ref Other, !FindInMap [Sizes, us, Small]]]");

		assertThatExceptionOfType(InvalidTemplateException.class).isThrownBy(() -> Templates.resolve(body))
			.withMessage("Template error: Unable to get mapping for Sizes::us::Small");
	}

}
