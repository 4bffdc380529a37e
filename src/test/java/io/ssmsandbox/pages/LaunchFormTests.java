package io.ssmsandbox.pages;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

import io.ssmsandbox.sandbox.FieldError;
import io.ssmsandbox.sandbox.InvalidLaunchException;
import io.ssmsandbox.sandbox.LaunchRequest;
import io.ssmsandbox.sandbox.Owner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.web.util.UriComponentsBuilder;

import static io.ssmsandbox.sandbox.TestSandboxes.POLICY;
import static io.ssmsandbox.sandbox.TestSandboxes.aRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

class LaunchFormTests {

	@Test
	void takesEmptyFieldsAsLeftOut() {
		LaunchForm form = new LaunchForm("", " ", "\t", "", "", "", " ", "");

		assertThat(form).isEqualTo(new LaunchForm(null, null, null, null, null, null, null, null));
		assertThat(form.differsFromDefaults()).isFalse();
	}

	@Test
	void asksForTheSameAgain() {
		LaunchRequest request = aRequest("thin-ssm");

		assertThat(LaunchForm.of(request).toDraft().validate(POLICY, new Owner("local"))).isEqualTo(request);
	}

	@ParameterizedTest
	@ValueSource(strings = { "many", "8.5", "1e2", "99999999999", "-1", "0x10", "+8", "\uff18", "\u0668" })
	void leavesASizeThatIsNoneToBeRefused(String size) {
		LaunchForm form = new LaunchForm("thin-ssm", "eu-west-1", "a", null, null, null, size, null);

		assertThatExceptionOfType(InvalidLaunchException.class)
			.isThrownBy(() -> form.toDraft().validate(POLICY, new Owner("local")))
			.extracting(InvalidLaunchException::errors, list(FieldError.class))
			.extracting(FieldError::field)
			.containsExactly("volumeSizeGiB");
		assertThat(form.effectiveVolume()).isEqualTo(size);
	}

	@Test
	void proposesAnInstanceTypeThatBootsTheImage() {
		assertThat(of("al2023-arm64", null).effectiveInstanceType()).isEqualTo("t4g.small");
		assertThat(of("al2023", null).effectiveInstanceType()).isEqualTo("t3.small");
		assertThat(of("al2023", "t3.nano").effectiveInstanceType()).isEqualTo("t3.nano");
		assertThat(of("windows", null).effectiveInstanceType()).isEqualTo("t3.small");
	}

	@Test
	void namesAZoneOnlyInARegion() {
		assertThat(new LaunchForm(null, "eu-west-1", "b", null, null, null, null, null).zoneName())
			.contains("eu-west-1b");
		assertThat(new LaunchForm(null, "eu-west-1", "eu-west-1b", null, null, null, null, null).zoneName())
			.contains("eu-west-1b");
		assertThat(new LaunchForm(null, null, "b", null, null, null, null, null).zoneName()).isEmpty();
		assertThat(new LaunchForm(null, "eu-west-1", null, null, null, null, null, null).zoneName()).isEmpty();
	}

	@Test
	void keepsEveryCharacterInItsAddress() {
		String odd = "a&b=c d+e%f#g/é{x}";
		LaunchForm form = new LaunchForm(odd, null, odd, null, null, null, null, null);

		var query = UriComponentsBuilder.fromUriString(form.toAddress()).build().getQueryParams();

		assertThat(query.keySet()).containsExactly("prefix", "availabilityZone");
		assertThat(URLDecoder.decode(query.getFirst("prefix"), StandardCharsets.UTF_8)).isEqualTo(odd);
	}

	private static LaunchForm of(String image, String type) {
		return new LaunchForm(null, null, null, type, image, null, null, null);
	}

	@ParameterizedTest
	@ValueSource(strings = { "thin-ssm\0", "\0thin-ssm", "thin\u001bssm" })
	void showsAControlCharacterAsSomethingWrong(String prefix) {
		LaunchForm form = new LaunchForm(prefix, null, null, null, null, null, null, null);

		assertThat(form.prefix()).isEqualTo(prefix.replaceAll("\\p{Cntrl}", "\ufffd"));
	}

}
