package io.ssmsandbox.provisioning;

import java.time.Instant;
import java.util.Map;

import io.ssmsandbox.sandbox.Owner;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.template.TemplateOptions;
import io.ssmsandbox.template.TemplateRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

class StackTagsTests {

	@Test
	void nameTheOwner() {
		assertThat(tags("asa@example.com")).containsEntry("ssm-sandbox:owner", "asa@example.com");
	}

	@ParameterizedTest
	@ValueSource(strings = { "o'brien", "CORP\\asa", "<b>", "${AWS::AccountId}", "\ud83d\udca5a", "a\u0301" })
	void areTakenByAwsWhateverTheOwnerIsCalled(String name) {
		assertThatNoException()
			.isThrownBy(() -> new TemplateRenderer().render(TemplateOptions.of("thin-ssm", "a"), tags(name)));
	}

	private static Map<String, String> tags(String owner) {
		return StackTags.of(SandboxId.random(), new Owner(owner), Instant.EPOCH);
	}

}
