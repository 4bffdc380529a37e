package io.ssmsandbox.emulator.template;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.ssmsandbox.emulator.template.function.InvalidTemplateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ParsedTemplateTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					{Resources: {}}                                                     | Template format error: At least one Resources member must be defined.
					{Description: a}                                                    | Template format error: At least one Resources member must be defined.
					{Resources: {R: {Type: T}}, Resource: {}, Foo: {}}                  | Invalid template property or properties [Resource, Foo]
					{Resources: {R: {Type: T}}, AWSTemplateFormatVersion: 2010-09-10}   | Template format error: unsupported value for AWSTemplateFormatVersion.
					{Resources: {R: {Type: T}}, Transform: AWS::Serverless-2016-10-31}  | No transform named AWS::Serverless-2016-10-31 found.
					{Resources: {R: {Type: T}}, Description: [a]}                       | Template format error: every Description member must be a string.
					{Resources: {R: a}}                                                 | Template format error: Any Resources member must be an object.
					{Resources: {R: {Properties: {}}}}                                  | Template format error: [/Resources/R] Every Resources object must contain a Type member.
					{Resources: {R: {Type: T, Propertie: {}}}}                          | Invalid template resource property 'Propertie'
					{Resources: {R: {Type: T, CreationPolicy: {}}}}                     | Invalid template resource property 'CreationPolicy'
					{Resources: {R: {Type: T, Properties: [a]}}}                        | Template format error: Any Properties member must be an object.
					{Resources: {R-1: {Type: T}}}                                       | Template format error: Resource name R-1 is non alphanumeric.
					{Resources: {R: {Type: T}}, Parameters: {P_1: {Type: String}}}      | Template format error: Parameter name P_1 is non alphanumeric.
					{Resources: {R: {Type: T}}, Parameters: {R: {Type: String}}}        | Template error: all resources and parameters must have unique names. Common name(s): [R]
					{Resources: {R: {Type: T, DependsOn: [S, U]}, S: {Type: T}}}        | Template format error: Unresolved resource dependencies [U] in the Resources block of the template
					{Resources: {R: {Type: T, DeletionPolicy: Keep}}}                   | Template format error: Unrecognized DeletionPolicy Keep for resource R
					{Resources: {R: {Type: T}}, Outputs: {O: {Valu: a}}}                | Template format error: Every Outputs member must contain a Value object
					{Resources: {R: {Type: T}}, Outputs: {O: {Value: a, Foo: b}}}       | Invalid template output property 'Foo'
					{Resources: {R: {Type: T}}, Mappings: {M: {k: v}}}                  | Template format error: Every Mappings member M must be a map
					{Resources: {R: {Type: T}}, Mappings: {M: {k: {a: {b: c}}}}}        | Template format error: Every Mappings attribute must be a String or a List.
					""")
	void refuses(String body, String message) {
		// A leading space would not help: a body that begins with a brace is JSON.
		assertThatExceptionOfType(InvalidTemplateException.class).isThrownBy(() -> ParsedTemplate.parse("--- " + body))
			.withMessage(message);
	}

	@Test
	void refusesNamesThatAreTooLong() {
		String name = "a".repeat(255);

		assertThat(ParsedTemplate.parse("Resources:\n  " + name + ": {Type: T}")).isNotNull();
		assertThatExceptionOfType(InvalidTemplateException.class)
			.isThrownBy(() -> ParsedTemplate.parse("Resources:\n  " + name + "b: {Type: T}"))
			.withMessage("Template format error: Resource name aaaaaaaaaaaaaaaaaaaa... is longer than 255 characters.");
	}

	@Test
	void toleratesMetadataAndRules() {
		ParsedTemplate parsedTemplate = ParsedTemplate.parse("""
				Metadata: {Author: me}
				Rules: {R: {Assertions: []}}
				Resources:
				  A: {Type: AWS::EC2::VPC, Metadata: {Note: x}, UpdateReplacePolicy: Retain}
				""");

		assertThat(parsedTemplate.metadata()).containsEntry("Author", "me");
		assertThat(parsedTemplate.description()).isNull();
	}

	@Test
	void limitsTheNumberOfResources() {
		String resources = IntStream.rangeClosed(1, 501)
			.mapToObj((number) -> "  R" + number + ": {Type: T}")
			.collect(Collectors.joining("\n"));

		assertThatExceptionOfType(InvalidTemplateException.class)
			.isThrownBy(() -> ParsedTemplate.parse("Resources:\n" + resources))
			.withMessage("Template format error: Number of resources, 501, is greater than maximum allowed, 500");
	}

	@Test
	void limitsTheDescription() {
		assertThatExceptionOfType(InvalidTemplateException.class)
			.isThrownBy(() -> ParsedTemplate.parse("Description: " + "x".repeat(1025) + "\nResources: {R: {Type: T}}"))
			.withMessage("Template format error: 'Description' length is greater than 1024");
	}

	@Test
	void ordersResourcesByWhatTheyReferTo() {
		ResolvedTemplate template = Templates.resolve("""
				Resources:
				  Last:
				    Type: T
				    DependsOn: [ByDependsOn]
				    Properties:
				      A: !Ref ByRef
				      B: {C: [!GetAtt ByGetAtt.Arn]}
				      D: !Sub ["${BySub}${BySubAttribute.Arn}${Local}${!Literal}", {Local: !Ref BySubMap}]
				  ByRef: {Type: T}
				  ByGetAtt: {Type: T}
				  BySub: {Type: T}
				  BySubAttribute: {Type: T}
				  BySubMap: {Type: T}
				  ByDependsOn: {Type: T, DeletionPolicy: Retain}
				""");

		assertThat(template.resources()).extracting(ResourceDeclaration::logicalId)
			.containsExactly("Last", "ByRef", "ByGetAtt", "BySub", "BySubAttribute", "BySubMap", "ByDependsOn");
		assertThat(template.resources().get(0).dependsOn())
			.isEqualTo(Set.of("ByRef", "ByGetAtt", "BySub", "BySubAttribute", "BySubMap", "ByDependsOn"));
		assertThat(template.resources().get(6).deletionPolicy()).isEqualTo(DeletionPolicy.RETAIN);
	}

	@Test
	void refusesCircles() {
		assertThatExceptionOfType(InvalidTemplateException.class).isThrownBy(() -> ParsedTemplate.parse("""
				Resources:
				  A: {Type: T, DependsOn: B}
				  B: {Type: T, Properties: {V: !Ref C}}
				  C: {Type: T, Properties: {V: !Sub "${A.Arn}"}}
				  D: {Type: T, DependsOn: A}
				""")).withMessage("Circular dependency between resources: [A, B, C]");
		assertThatExceptionOfType(InvalidTemplateException.class)
			.isThrownBy(() -> ParsedTemplate.parse("Resources: {A: {Type: T, Properties: {V: !Ref A}}}"))
			.withMessage("Circular dependency between resources: [A]");
	}

	@Test
	void refusesACircleThatOnlyTheParametersClose() {
		String body = """
				Conditions:
				  Closed: !Equals [!Ref AWS::Region, %s]
				Resources:
				  A: {Type: T, Properties: {V: !If [Closed, !Ref B, none]}}
				  B: {Type: T, Properties: {V: !Ref A}}
				""";

		assertThat(Templates.resolve(body.formatted("elsewhere")).resources()).hasSize(2);
		assertThatExceptionOfType(InvalidTemplateException.class)
			.isThrownBy(() -> Templates.resolve(body.formatted("ap-northeast-1")))
			.withMessage("Circular dependency between resources: [A, B]");
	}

	@Test
	void evaluatesOutputs() {
		ResolvedTemplate template = Templates.resolve("""
				Resources:
				  A: {Type: T}
				Outputs:
				  Id: {Value: !Ref A, Description: the id, Export: {Name: !Sub "${AWS::StackName}-id"}}
				  Plain: {Value: 8}
				""");

		assertThat(template.outputs(Templates.REFERENCES)).containsExactly(
				new OutputValue("Id", "<A>", "the id", "demo-id"), new OutputValue("Plain", "8", null, null));
	}

	@Test
	void refusesAnOutputThatIsNoText() {
		ResolvedTemplate template = Templates
			.resolve("Resources: {A: {Type: T}}\nOutputs: {O: {Value: !GetAtt A.Blocks}}");

		assertThatExceptionOfType(InvalidTemplateException.class)
			.isThrownBy(() -> template.outputs(Templates.REFERENCES))
			.withMessage("Template format error: The Value field of every Outputs member must evaluate to a String.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "[a, b]", "{a: b}", "!Split [',', 'a,b']", "!GetAZs ''", "!Cidr [10.0.0.0/16, 2, 8]",
			"!Ref Names" })
	void seesBeforehandWhichOutputsCannotBeText(String value) {
		ParsedTemplate parsedTemplate = ParsedTemplate
			.parse("Parameters: {Names: {Type: CommaDelimitedList, Default: 'a,b'}}\n"
					+ "Resources: {A: {Type: T}}\nOutputs: {O: {Value: " + value + "}}");

		assertThatExceptionOfType(InvalidTemplateException.class).isThrownBy(parsedTemplate::checkOutputs)
			.withMessage("Template format error: The Value field of every Outputs member must evaluate to a String.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "text", "8", "!Ref A", "!Ref Name", "!Ref AWS::Region", "!GetAtt A.Id",
			"!Join ['', [a, b]]", "!Select [0, !Split [',', 'a,b']]" })
	void leavesOutputsAloneThatMayBeText(String value) {
		ParsedTemplate
			.parse("Parameters: {Name: {Type: String, Default: a}}\n"
					+ "Resources: {A: {Type: T}}\nOutputs: {O: {Value: " + value + "}}")
			.checkOutputs();
	}

	@Test
	void asksForCapabilities() {
		ParsedTemplate none = ParsedTemplate.parse("Resources: {A: {Type: AWS::EC2::VPC}}");
		ParsedTemplate unnamed = ParsedTemplate.parse("""
				Resources:
				  A: {Type: AWS::IAM::Role}
				  B: {Type: AWS::IAM::Policy, Properties: {PolicyName: x}}
				  C: {Type: AWS::IAM::Role}
				""");
		ParsedTemplate named = ParsedTemplate
			.parse("Resources: {A: {Type: AWS::IAM::InstanceProfile, Properties: {InstanceProfileName: x}}}");

		assertThat(none.requiredCapabilities()).isEmpty();
		assertThat(none.capabilitiesReason()).isEmpty();
		assertThat(unnamed.requiredCapabilities()).containsExactly("CAPABILITY_IAM");
		assertThat(unnamed.capabilitiesReason())
			.isEqualTo("The following resource(s) require capabilities: [AWS::IAM::Role, AWS::IAM::Policy]");
		assertThat(named.requiredCapabilities()).containsExactly("CAPABILITY_NAMED_IAM");
	}

	@Test
	void refusesAttributesThatATypeDoesNotHave() {
		ParsedTemplate parsedTemplate = ParsedTemplate
			.parse("Resources: {A: {Type: T}}\nOutputs: {O: {Value: !GetAtt A.Foo}, P: {Value: !Sub '${A.Arn}'}}");

		parsedTemplate.checkAttributes((type, attribute) -> type.equals("T"));
		assertThatExceptionOfType(InvalidTemplateException.class)
			.isThrownBy(() -> parsedTemplate.checkAttributes((type, attribute) -> attribute.equals("Arn")))
			.withMessage("Template error: resource A does not support attribute type Foo in Fn::GetAtt");
	}

}
