package io.ssmsandbox.emulator.template;

import java.util.List;
import java.util.Map;

import io.ssmsandbox.emulator.template.function.InvalidTemplateException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ParameterTests {

	@Test
	void prefersTheGivenValueToTheDefault() {
		String body = declared("{Type: String, Default: a}");

		assertThat(value(body, Map.of())).isEqualTo("a");
		assertThat(value(body, Map.of("P", "b"))).isEqualTo("b");
	}

	@Test
	void splitsLists() {
		assertThat(value(declared("{Type: CommaDelimitedList}"), Map.of("P", "a, b ,c")))
			.isEqualTo(List.of("a", "b", "c"));
		assertThat(value(declared("{Type: List<Number>}"), Map.of("P", "1,2"))).isEqualTo(List.of("1", "2"));
		assertThat(value(declared("{Type: 'List<AWS::EC2::Subnet::Id>'}"), Map.of("P", "subnet-1,subnet-2")))
			.isEqualTo(List.of("subnet-1", "subnet-2"));
	}

	@Test
	void looksUpSsmParameters() {
		String body = declared("{Type: 'AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>', Default: /ami}");

		assertThat(value(body, Map.of())).isEqualTo("ami-1");
		assertThat(Templates.resolve(body).parameters())
			.containsExactly(new ParameterValue("P", "/ami", "ami-1", false));
		assertThat(value(declared("{Type: 'AWS::SSM::Parameter::Value<List<String>>', Default: /list}"), Map.of()))
			.isEqualTo(List.of("a", "b"));
	}

	@Test
	void keepsTheNameOfAnSsmParameterThatExists() {
		assertThat(value(declared("{Type: AWS::SSM::Parameter::Name}"), Map.of("P", "/ami"))).isEqualTo("/ami");
	}

	@Test
	void hidesWhatMustNotBeShown() {
		ParameterValue parameter = Templates.resolve(declared("{Type: String, NoEcho: true}"), Map.of("P", "secret"))
			.parameters()
			.get(0);

		assertThat(parameter.shownValue()).isEqualTo("****");
		assertThat(parameter.value()).isEqualTo("secret");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					{Type: String, AllowedValues: [a, b]}                                       | c   | Parameter 'P' must be one of AllowedValues
					{Type: String, AllowedPattern: '[a-z]+'}                                    | ab1 | Parameter 'P' must match pattern [a-z]+
					{Type: String, AllowedPattern: '[a-z]+', ConstraintDescription: only a-z}   | ab1 | Parameter P failed to satisfy constraint: only a-z
					{Type: String, MinLength: 3}                                                | ab  | Parameter 'P' must contain at least 3 characters
					{Type: String, MaxLength: 1}                                                | ab  | Parameter 'P' must contain at most 1 characters
					{Type: Number}                                                              | x   | Parameter 'P' must be a number
					{Type: Number}                                                              | 1e999999999 | Parameter 'P' must be a number
					{Type: Number, MinValue: 8}                                                 | 7   | Parameter 'P' must be a number not less than 8
					{Type: Number, MaxValue: 100}                                               | 101 | Parameter 'P' must be a number not greater than 100
					{Type: CommaDelimitedList, AllowedValues: [a]}                              | a,b | Parameter 'P' must be one of AllowedValues
					{Type: List<Number>}                                                        | 1,x | Parameter 'P' must be a number
					{Type: 'AWS::SSM::Parameter::Value<String>'}                                | /no | Unable to fetch parameters [/no] from parameter store for this account.
					{Type: AWS::SSM::Parameter::Name}                                           | /no | Unable to fetch parameters [/no] from parameter store for this account.
					""")
	void refusesValue(String declaration, String value, String message) {
		assertThatExceptionOfType(InvalidTemplateException.class)
			.isThrownBy(() -> Templates.resolve(declared(declaration), Map.of("P", value)))
			.withMessage(message);
	}

	@Test
	void matchesThePatternAgainstTheWholeValue() {
		String body = declared("{Type: String, AllowedPattern: '^(?!sg-)[a-z][a-z0-9-]{1,31}$'}");

		assertThat(value(body, Map.of("P", "thin-ssm"))).isEqualTo("thin-ssm");
		assertThatExceptionOfType(InvalidTemplateException.class)
			.isThrownBy(() -> Templates.resolve(body, Map.of("P", "sg-x")));
		assertThatExceptionOfType(InvalidTemplateException.class)
			.isThrownBy(() -> Templates.resolve(body, Map.of("P", "Thin-ssm")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "(x*)*y\\\\1?", "(x+x+)+y", "(x|y)*z" })
	void treatsAnEndlessPatternMatchAsAMismatch(String pattern) {
		String body = declared("{Type: String, AllowedPattern: \"" + pattern + "\"}");

		assertThatExceptionOfType(InvalidTemplateException.class)
			.isThrownBy(() -> Templates.resolve(body, Map.of("P", "x".repeat(4096))))
			.withMessage("Parameter 'P' must match pattern " + pattern.replace("\\\\", "\\"));
	}

	@Test
	void refusesAValueOfMoreBytesThanAnyMayHave() {
		assertThatExceptionOfType(InvalidTemplateException.class)
			.isThrownBy(() -> ParsedTemplate.parse(declared("{Type: String, Default: '" + "ü".repeat(2049) + "'}")))
			.withMessage("Parameter 'P' must contain at most 4096 bytes");
	}

	@Test
	void refusesMissingAndUnknownParameters() {
		assertThatExceptionOfType(InvalidTemplateException.class).isThrownBy(() -> Templates.resolve("""
				Parameters:
				  One: {Type: String}
				  Two: {Type: Number}
				Resources:
				  R: {Type: AWS::EC2::VPC}
				""")).withMessage("Parameters: [One, Two] must have values");
		assertThatExceptionOfType(InvalidTemplateException.class)
			.isThrownBy(() -> Templates.resolve(declared("{Type: String, Default: a}"), Map.of("Q", "x")))
			.withMessage("Parameters: [Q] do not exist in the template");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					{Default: a}                              | Template format error: Every Parameters object must contain a Type member.
					{Type: Strin}                             | Template format error: Unrecognized parameter type: Strin
					{Type: 'AWS::SSM::Parameter::Value<X>'}   | Template format error: Unrecognized parameter type: AWS::SSM::Parameter::Value<X>
					{Type: String, Defaultt: a}               | Invalid template parameter property 'Defaultt'
					{Type: String, Default: [a]}              | Template format error: Every Default member must be a string.
					{Type: String, Default: b, MaxLength: 0}  | Parameter 'P' must contain at most 0 characters
					{Type: String, AllowedPattern: '['}       | Parameter 'P' AllowedPattern must be a valid regular expression.
					{Type: Number, MinValue: 1e999999999}     | Template format error: Every MinValue member must be a number.
					{Type: Number, MaxValue: 1e-401}          | Template format error: Every MaxValue member must be a number.
					text                                      | Template format error: Any Parameters member must be an object.
					""")
	void refusesDeclaration(String declaration, String message) {
		assertThatExceptionOfType(InvalidTemplateException.class)
			.isThrownBy(() -> ParsedTemplate.parse(declared(declaration)))
			.withMessage(message);
	}

	@ParameterizedTest
	@ValueSource(strings = { "String", "Number", "CommaDelimitedList", "List<Number>", "AWS::EC2::VPC::Id",
			"List<AWS::EC2::SecurityGroup::Id>", "AWS::EC2::KeyPair::KeyName", "AWS::SSM::Parameter::Name",
			"AWS::SSM::Parameter::Value<CommaDelimitedList>", "AWS::SSM::Parameter::Value<List<AWS::EC2::Image::Id>>" })
	void knowsTheType(String type) {
		assertThat(ParsedTemplate.parse(declared("{Type: '" + type + "'}")).parameters()).singleElement()
			.extracting((parameter) -> parameter.type().name())
			.isEqualTo(type);
	}

	private static String declared(String declaration) {
		return Templates.withValue("Parameters:\n  P: " + declaration, "!Ref P");
	}

	private static @Nullable Object value(String body, Map<String, String> given) {
		return Templates.resolve(body, given).properties("Thing", Templates.REFERENCES).get("Value");
	}

}
