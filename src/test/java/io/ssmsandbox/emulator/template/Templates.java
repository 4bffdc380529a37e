package io.ssmsandbox.emulator.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.ssmsandbox.emulator.template.function.PseudoParameters;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Test templates and their environment: a stack named {@code demo} in Tokyo.
 */
public final class Templates {

	static final PseudoParameters PSEUDO = new PseudoParameters("000000000000", "ap-northeast-1", "aws",
			"amazonaws.com", "demo", "arn:aws:cloudformation:ap-northeast-1:000000000000:stack/demo/1", List.of());

	/** Resolves every reference to its name, in angle brackets. */
	public static final ResourceReferences REFERENCES = new ResourceReferences() {

		@Override
		public Object ref(String logicalId) {
			return "<" + logicalId + ">";
		}

		@Override
		public Object attribute(String logicalId, String attribute) {
			return attribute.endsWith("s") ? List.of("<" + attribute + ".0>", "<" + attribute + ".1>")
					: "<" + logicalId + "." + attribute + ">";
		}

	};

	private static final Map<String, String> SSM = Map.of("/ami", "ami-1", "/list", "a,b");

	private Templates() {
	}

	public static ResolvedTemplate resolve(String body) {
		return resolve(body, Map.of());
	}

	static ResolvedTemplate resolve(String body, Map<String, String> parameters) {
		return ResolvedTemplate.resolve(ParsedTemplate.parse(body), parameters, PSEUDO,
				(name) -> Optional.ofNullable(SSM.get(name)), (region) -> List.of(region + "a", region + "c"));
	}

	/**
	 * Returns a template with one resource that has one property.
	 */
	public static String withValue(String value) {
		return withValue("", value);
	}

	public static String withValue(String sections, String value) {
		return sections + """

				Resources:
				  Other:
				    Type: AWS::EC2::VPC
				  Thing:
				    Type: AWS::EC2::VPC
				    Properties:
				      Value: %s
				""".formatted(value);
	}

	public static Object evaluate(String value) {
		return evaluate("", value);
	}

	public static Object evaluate(String sections, String value) {
		Object evaluated = resolve(withValue(sections, value)).properties("Thing", REFERENCES).get("Value");
		assertThat(evaluated).as("value of %s", value).isNotNull();
		return evaluated;
	}

}
