package io.ssmsandbox.aws;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AwsConsoleTests {

	@ParameterizedTest
	@CsvSource({ "ap-northeast-1, ap-northeast-1.console.aws.amazon.com", "us-east-1, us-east-1.console.aws.amazon.com",
			"cn-north-1, cn-north-1.console.amazonaws.cn", "us-gov-west-1, us-gov-west-1.console.amazonaws-us-gov.com",
			"eusc-de-east-1, eusc-de-east-1.console.amazonaws-eusc.eu" })
	void usesTheDomainOfThePartition(String region, String host) {
		assertThat(AwsConsole.host(region)).isEqualTo(host);
	}

	@Test
	void linksToAStackByItsId() {
		StackId id = new StackId("arn:aws:cloudformation:eu-west-1:123456789012:stack/ssm-sandbox-x/5f2b1c00");

		assertThat(AwsConsole.stackUrl("eu-west-1", id))
			.isEqualTo("https://eu-west-1.console.aws.amazon.com/cloudformation/home?region=eu-west-1#/stacks/stackinfo"
					+ "?stackId=arn%3Aaws%3Acloudformation%3Aeu-west-1%3A123456789012%3Astack%2Fssm-sandbox-x%2F5f2b1c00");
	}

}
