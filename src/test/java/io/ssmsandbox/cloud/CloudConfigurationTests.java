package io.ssmsandbox.cloud;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class CloudConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withUserConfiguration(CloudConfiguration.class);

	@Test
	void leavesTheConnectionToTheEmbeddedEmulatorByDefault() {
		this.runner.withPropertyValues("portal.aws.endpoint-override=")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(AwsConnection.class));
	}

	@Test
	void connectsToAnEmulatorElsewhere() {
		this.runner.withPropertyValues("portal.aws.endpoint-override=http://emulator:4577").run((context) -> {
			AwsConnection connection = context.getBean(AwsConnection.class);
			assertThat(connection.emulated()).isTrue();
			assertThat(connection.endpoint()).hasToString("Optional[http://emulator:4577]");
		});
	}

	@Test
	void connectsToARealAccount() {
		this.runner.withPropertyValues("portal.aws.mode=account").run((context) -> {
			AwsConnection connection = context.getBean(AwsConnection.class);
			assertThat(connection.emulated()).isFalse();
			assertThat(connection.endpoint()).isEmpty();
		});
	}

	@Test
	void refusesAnAddressThatIsNone() {
		this.runner.withPropertyValues("portal.aws.endpoint-override=localhost:4577")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("must be an http or https address"));
	}

	@Test
	void refusesTimeoutsThatContradictEachOther() {
		this.runner.withPropertyValues("portal.aws.call-timeout=5s")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("portal.aws.call-timeout must be at least as long"));
	}

}
