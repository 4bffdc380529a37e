package io.ssmsandbox.session;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ConsoleHostTests {

	@ParameterizedTest
	@CsvSource({ "ap-northeast-1, ap-northeast-1.console.aws.amazon.com", "us-east-1, us-east-1.console.aws.amazon.com",
			"cn-north-1, cn-north-1.console.amazonaws.cn", "us-gov-west-1, us-gov-west-1.console.amazonaws-us-gov.com",
			"eusc-de-east-1, eusc-de-east-1.console.amazonaws-eusc.eu" })
	void everyPartitionHasADomainOfItsOwn(String region, String host) {
		assertThat(ConsoleHost.of(region)).isEqualTo(host);
	}

}
