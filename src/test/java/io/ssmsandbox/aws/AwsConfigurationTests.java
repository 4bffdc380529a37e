package io.ssmsandbox.aws;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class AwsConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withUserConfiguration(AwsConfiguration.class);

	@Test
	void leavesTheConnectionToTheEmbeddedEmulatorByDefault() {
		this.runner.withPropertyValues("portal.aws.endpoint-override=")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(AwsConnection.class));
	}

	@Test
	void connectsToARemoteEmulator() {
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
	void refusesAnInvalidAddress() {
		this.runner.withPropertyValues("portal.aws.endpoint-override=localhost:4577")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("must be an http or https address"));
	}

	/** Users paste the address into a shell. */
	@ParameterizedTest
	@ValueSource(strings = { "http://127.0.0.1:4577/;id;$(id)", "http://127.0.0.1:4577/path", "http://127.0.0.1:4577?a",
			"http://127.0.0.1:4577/#a", "http://127.0.0.1:4577//", "http://$(id)", "http://a;id", "ftp://a", "http:a",
			"http://[fe80::1%25eth0]:4577" })
	void refusesAnAddressThatIsMoreThanAServer(String address) {
		this.runner.withPropertyValues("portal.aws.endpoint-override=" + address)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("must be an http or https address without path, query and fragment"));
	}

	@Test
	void refusesAnAddressWithAPasswordAndDoesNotRepeatIt() {
		this.runner.withPropertyValues("portal.aws.endpoint-override=http://ann:secret@127.0.0.1:4577")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("must not hold a user name or a password")
				.hasMessageNotContaining("secret"));
	}

	@ParameterizedTest
	@CsvSource({ "http://localhost:4577/, http://localhost:4577", "https://aws.example, https://aws.example",
			"http://[::1]:4577, http://[::1]:4577" })
	void acceptsTheAddressOfAServer(String address, String taken) {
		this.runner.withPropertyValues("portal.aws.endpoint-override=" + address)
			.run((context) -> assertThat(context.getBean(AwsConnection.class).endpoint()).hasValue(URI.create(taken)));
	}

	@Test
	void refusesTimeoutsThatContradictEachOther() {
		this.runner.withPropertyValues("portal.aws.call-timeout=5s")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("portal.aws.call-timeout must be at least as long"));
	}

}
