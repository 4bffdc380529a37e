package io.ssmsandbox.emulator.faults;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FaultScriptTests {

	private static final KnownNames KNOWN_NAMES = new KnownNames(
			Map.of("cloudformation", Set.of("CreateStack", "DescribeStacks"), "ssm", Set.of("GetParameters")),
			List.of("AWS::EC2::VPC", "AWS::EC2::Instance"), List.of("ap-northeast-1", "us-east-1"));

	@Test
	void readsRulesOfBothKinds() {
		FaultScript script = FaultScript.read("""
				resources:
				  - type: AWS::EC2::*
				    region: [us-east-1, ap-*]
				    next: 2
				    slow: 3x
				calls:
				  - operation: Describe*
				    error: Throttling
				""").requireKnownNames(KNOWN_NAMES);

		assertThat(script.resources()).singleElement().satisfies((rule) -> {
			assertThat(rule.place()).isEqualTo("line 2");
			assertThat(rule.next()).isEqualTo(2);
			assertThat(rule.concerns(new ResourceTarget("ap-northeast-1", "any", "any", "AWS::EC2::VPC"))).isTrue();
			assertThat(rule.concerns(new ResourceTarget("eu-west-1", "any", "any", "AWS::EC2::VPC"))).isFalse();
			assertThat(rule.concerns(new ResourceTarget("us-east-1", "any", "any", "AWS::IAM::Role"))).isFalse();
		});
		assertThat(script.calls()).singleElement().satisfies((rule) -> {
			assertThat(rule.concerns("cloudformation", "DescribeStacks", "us-east-1")).isTrue();
			assertThat(rule.concerns("cloudformation", "CreateStack", "us-east-1")).isFalse();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "# nothing\n", "{}", "resources: []" })
	void mayBeEmpty(String text) {
		assertThat(FaultScript.read(text).resources()).isEmpty();
	}

	@Test
	void containsItsScenariosAndReadsThemAgainWithoutTheLibrary() {
		FaultScript script = FaultScript.read("scenario: [vpc-limit, endpoint-slow]\nresources: [{ agent: never }]");

		assertThat(script.texts()).hasSize(3);
		assertThat(script.resources()).hasSize(3);
		assertThat(FaultScript.readAgain(script.texts()).resources()).extracting(ResourceFault::place)
			.containsExactly("line 2", "line 4 of the scenario vpc-limit", "line 3 of the scenario endpoint-slow");
	}

	@Test
	void readsAgainWhatALessStrictVersionAccepted() {
		assertThat(
				FaultScript.readAgain(List.of("resources: [{ slow: 1e3x }, { agent: { late: P2000D } }]")).resources())
			.hasSize(2);
		assertThat(FaultScript.readAgain(List.of("calls: [{ from: PT2M, until: PT1M, delay: PT1S }]")).calls())
			.hasSize(1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					resource: [{ fails: x }]                            | line 1: 'resource' is an unknown key; allowed: scenario, resources, calls
					resources: { fails: x }                             | line 1: 'resources' must be a list
					resources: [{ tipe: A, fails: x }]                  | line 1: 'tipe' is an unknown key; allowed: region, stack
					resources: [{ type: 'AWS::EC2::VCP', fails: x }]    | line 1: 'AWS::EC2::VCP' is not a known type; known are AWS::EC2::Instance, AWS::EC2::VPC
					resources: [{ region: mars-1, fails: x }]           | line 1: 'mars-1' is not a known region; known are ap-northeast-1, us-east-1
					resources: [{ type: 'AWS::EC2::VPC' }]              | the rule has no fault; choose one of fails, slow, slow-delete
					resources: [{ fails: x, slow: 2x }]                 | the rule has several faults
					resources: [{ fails: x, next: 0 }]                  | 'next' must be a whole number from 1 to
					resources: [{ fails: x, next: two }]                | not 'two'
					resources: [{ fails: { says: x, code: Oops } }]     | 'code' must be one of AccessDenied, AlreadyExists
					resources: [{ fails: { code: NotFound } }]          | 'says' is missing
					resources: [{ fails: { says: x, service: Ec2 } }]   | 'status' is missing
					resources: [{ fails: { says: x, after: 140% } }]    | 'after' must be a percentage up to 100%
					resources: [{ fails: { says: x, after: soon } }]    | 'after' must be a duration such as PT30S or PT5M, up to a year, not 'soon'
					resources: [{ slow: -2x }]                          | 'slow' must be a factor such as 3x
					resources: [{ slow: 5m }]                           | 'slow' must be a duration
					resources: [{ agent: sometimes }]                   | 'agent' must be one of never
					resources: [{ agent: { late: PT5M, lost-after: PT9M } }] | the rule has several faults
					resources: [{ fails: x, fails: y }]                 | 'fails' is a duplicate key
					calls: [{ service: s3, delay: PT1S }]               | 's3' is not a known service; known are cloudformation, ssm
					calls: [{ operation: Destroy, delay: PT1S }]        | 'Destroy' is not a known operation
					calls: [{ service: ssm, operation: Create*, delay: PT1S }] | 'Create*' is not a known operation; known are GetParameters
					calls: [{ error: Boom }]                            | 'error' must be one of Throttling, ServiceUnavailable
					calls: [{ error: { code: Boom, status: 200, message: x } }] | 'status' must be a whole number from 300 to 599
					calls: [{ dropped: sometimes }]                     | 'dropped' must be one of before-effect, after-effect
					calls: [{ seed: 3, delay: PT1S }]                   | 'share' is missing
					calls: [{ beyond: { burst: 3 }, delay: PT1S }]      | 'per-second' is missing
					calls: [{ from: PT2M, until: PT1M, delay: PT1S }]   | 'until' must be later than 'from', not 'PT1M'
					calls: [{ share: 0x1p3%, delay: PT1S }]             | 'share' must be a percentage such as 40%
					calls: [{ delay: PT2562047788015215H }]             | 'delay' must be a duration such as PT30S or PT5M, up to a year
					calls: [{ silent: P366D }]                          | 'silent' must be a duration
					resources: [{ slow: 1e300x }]                       | 'slow' must be a factor such as 3x
					resources: [{ properties: &a { CidrBlock: *a } }]   | line 1: the value contains itself
					resources: &a [*a]                                  | line 1: the value contains itself
					scenario: doom                                      | 'scenario' must be one of access-denied-create-role
					calls: [                                            | line 1:
					""")
	void refusesAnInvalidScriptAndNamesTheValidForm(String text, String problem) {
		assertThatExceptionOfType(InvalidFaultScriptException.class)
			.isThrownBy(() -> FaultScript.read(text).requireKnownNames(KNOWN_NAMES))
			.withMessageContaining(problem);
	}

	@Test
	void namesTheLine() {
		assertThatExceptionOfType(InvalidFaultScriptException.class).isThrownBy(() -> FaultScript.read("""
				# The third rule is wrong.
				resources:
				  - fails: x
				  - slow: 2x
				  - agent: never
				    until: noon
				""")).withMessageStartingWith("line 6: 'until'");
	}

}
