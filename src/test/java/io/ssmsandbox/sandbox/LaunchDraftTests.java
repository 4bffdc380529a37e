package io.ssmsandbox.sandbox;

import java.time.Duration;

import io.ssmsandbox.template.EndpointSet;
import io.ssmsandbox.template.MachineImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.ssmsandbox.sandbox.TestSandboxes.POLICY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

class LaunchDraftTests {

	private static final Owner OWNER = new Owner("local");

	@Test
	void fillsInWhatWasLeftOut() {
		LaunchRequest request = draft("thin-ssm", "ap-northeast-1", "a").validate(POLICY, OWNER);

		assertThat(request.placement().availabilityZone()).isEqualTo("ap-northeast-1a");
		assertThat(request.instanceType()).isEqualTo("t3.small");
		assertThat(request.image()).isEqualTo(MachineImage.AL2023);
		assertThat(request.endpoints()).isEqualTo(EndpointSet.FULL);
		assertThat(request.volumeSizeGiB()).isEqualTo(8);
		assertThat(request.lease()).isEqualTo(Duration.ofHours(8));
	}

	@Test
	void takesTheZoneByItsFullNameToo() {
		assertThat(draft("thin-ssm", "ap-northeast-1", "ap-northeast-1c").validate(POLICY, OWNER).placement())
			.isEqualTo(new Placement("ap-northeast-1", "ap-northeast-1c"));
	}

	@Test
	void choosesAnInstanceTypeThatBootsTheImage() {
		LaunchDraft draft = new LaunchDraft("thin-ssm", "eu-west-1", "a", null, "al2023-arm64", null, null, null);

		assertThat(draft.validate(POLICY, OWNER).instanceType()).isEqualTo("t4g.small");
	}

	@Test
	void findsEveryFaultInOneGo() {
		LaunchDraft draft = new LaunchDraft("Bad_Prefix!", "nowhere", "", "t3.small", "windows", "some", 7, "forever");

		assertThatExceptionOfType(InvalidLaunchException.class).isThrownBy(() -> draft.validate(POLICY, OWNER))
			.extracting(InvalidLaunchException::errors, list(FieldError.class))
			.extracting(FieldError::field)
			.containsExactly("prefix", "region", "availabilityZone", "image", "endpoints", "volumeSizeGiB", "lease");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", "A-b", "sg-x", "-a", "1a", "a_b", "a b", "${AWS::Region}", "a\n", "ａｂ", "a'b",
			"abcdefghijklmnopqrstuvwxyz0123456", "<script>", "a\u0000b" })
	void refusesHostilePrefixes(String prefix) {
		assertThatExceptionOfType(InvalidLaunchException.class)
			.isThrownBy(() -> draft(prefix, "ap-northeast-1", "a").validate(POLICY, OWNER))
			.extracting(InvalidLaunchException::errors, list(FieldError.class))
			.extracting(FieldError::field)
			.containsExactly("prefix");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ab", "us-east-1a", "1", "A", "ap-northeast-1aa", "ap-northeast-1" })
	void refusesZonesOfNoOrAnotherRegion(String zone) {
		assertThatExceptionOfType(InvalidLaunchException.class)
			.isThrownBy(() -> draft("thin-ssm", "ap-northeast-1", zone).validate(POLICY, OWNER))
			.extracting(InvalidLaunchException::errors, list(FieldError.class))
			.extracting(FieldError::field)
			.containsExactly("availabilityZone");
	}

	@Test
	void refusesAnInstanceTypeThatDoesNotBootTheImage() {
		LaunchDraft draft = new LaunchDraft("thin-ssm", "eu-west-1", "a", "t4g.small", "al2023", null, null, null);

		assertThatExceptionOfType(InvalidLaunchException.class).isThrownBy(() -> draft.validate(POLICY, OWNER))
			.extracting(InvalidLaunchException::errors, list(FieldError.class))
			.extracting(FieldError::field)
			.containsExactly("instanceType");
	}

	@ParameterizedTest
	@ValueSource(strings = { "PT1M", "P4D", "-PT8H", "8h", "PT0S", "P99999999999999999999D" })
	void refusesLeasesOutsideThePolicy(String lease) {
		LaunchDraft draft = new LaunchDraft("thin-ssm", "eu-west-1", "a", null, null, null, null, lease);

		assertThatExceptionOfType(InvalidLaunchException.class).isThrownBy(() -> draft.validate(POLICY, OWNER))
			.extracting(InvalidLaunchException::errors, list(FieldError.class))
			.extracting(FieldError::field)
			.containsExactly("lease");
	}

	private static LaunchDraft draft(String prefix, String region, String zone) {
		return new LaunchDraft(prefix, region, zone, null, null, null, null, null);
	}

}
