package io.ssmsandbox.template;

import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class TemplateOptionsTests {

	private static final String HOSTILE_CHARACTERS = "ab9-AZ_ .:/\\\"'`!&*#?|<>{}[]$%@,;=+~^()\n\r\t\0\u00e9\u200b\u2028\u30d7";

	@Test
	void hasThePatternsOfTheTemplate() {
		assertThat(pattern("Prefix")).isEqualTo(TemplateOptions.PREFIX_PATTERN);
		assertThat(pattern("AZ1")).isEqualTo(TemplateOptions.ZONE_LETTER.pattern());
		assertThat(pattern("InstanceType")).isEqualTo(TemplateOptions.INSTANCE_TYPE.pattern());
		assertThat(pattern("S3PrefixListId")).isEqualTo(TemplateOptions.S3_PREFIX_LIST_ID.pattern());
	}

	@Test
	void hasTheBoundsAndChoicesOfTheTemplate() {
		assertThat(parameter("VolumeSize")).containsEntry("MinValue", TemplateOptions.SMALLEST_VOLUME_GIB)
			.containsEntry("MaxValue", TemplateOptions.LARGEST_VOLUME_GIB);
		assertThat(parameter("EndpointSet").get("AllowedValues"))
			.asInstanceOf(InstanceOfAssertFactories.list(String.class))
			.containsExactly(EndpointSet.FULL.wireName(), EndpointSet.LEAN.wireName());
		assertThat(parameter("RootDeviceName").get("AllowedValues"))
			.asInstanceOf(InstanceOfAssertFactories.list(String.class))
			.containsExactlyInAnyOrder("/dev/xvda", "/dev/sda1");
	}

	@Test
	void startsFromThePromisedDefaults() {
		TemplateOptions options = TemplateOptions.of("thin-ssm", "a");

		assertThat(options).isEqualTo(new TemplateOptions("thin-ssm", "a", "t3.small", MachineImage.AL2023,
				EndpointSet.FULL, 8, Optional.empty()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "ab", "thin-ssm", "a-", "sg1", "sg", "a2345678901234567890123456789012" })
	void acceptsPrefix(String prefix) {
		assertThatNoException().isThrownBy(() -> TemplateOptions.of(prefix, "a"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a", "1ab", "-ab", "Bad_Prefix!", "sg-mine", "thin ssm", "thin-ssm\n", "ab\u0000",
			"${AWS::AccountId}", "a\"b", "a: b", "a'b", "!Ref VPC", "a23456789012345678901234567890123" })
	void refusesPrefix(String prefix) {
		assertThatExceptionOfType(InvalidTemplateOptionException.class)
			.isThrownBy(() -> TemplateOptions.of(prefix, "a"))
			.satisfies((fault) -> assertThat(fault.option()).isEqualTo("prefix"));
	}

	@Test
	void refusesHostileCharactersInThePrefix() {
		Random random = new Random(20190424);
		for (int i = 0; i < 20_000; i++) {
			String prefix = "ab" + randomText(random);
			boolean harmless = prefix.chars()
				.allMatch((c) -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
			if (harmless) {
				assertThatNoException().as(prefix).isThrownBy(() -> TemplateOptions.of(prefix, "a"));
			}
			else {
				assertThatExceptionOfType(InvalidTemplateOptionException.class).as(prefix)
					.isThrownBy(() -> TemplateOptions.of(prefix, "a"));
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "A", "1", "aa", "ap-northeast-1a", "a\n" })
	void refusesZoneLetter(String letter) {
		assertThatExceptionOfType(InvalidTemplateOptionException.class)
			.isThrownBy(() -> TemplateOptions.of("thin-ssm", letter))
			.satisfies((fault) -> assertThat(fault.option()).isEqualTo("zoneLetter"));
	}

	@ParameterizedTest
	@CsvSource({ "t3.nano,al2023", "t3a.large,al2", "t3.2xlarge,ubuntu-24.04", "t4g.small,al2023-arm64",
			"t4g.micro,ubuntu-24.04-arm64" })
	void acceptsInstanceTypeOfTheImagesArchitecture(String type, String image) {
		assertThatNoException().isThrownBy(() -> options(type, image, 8, null));
	}

	@ParameterizedTest
	@CsvSource({ "t4g.small,al2023", "t4g.small,al2", "t3.small,al2023-arm64", "t3a.small,ubuntu-24.04-arm64" })
	void refusesInstanceTypeOfAnotherArchitecture(String type, String image) {
		assertThatExceptionOfType(InvalidTemplateOptionException.class).isThrownBy(() -> options(type, image, 8, null))
			.withMessageContaining("fits")
			.satisfies((fault) -> assertThat(fault.option()).isEqualTo("instanceType"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "m7i.large", "t2.micro", "t3.huge", "t3.small ", "p5.48xlarge" })
	void refusesInstanceTypeThatIsNotBurstable(String type) {
		assertThatExceptionOfType(InvalidTemplateOptionException.class)
			.isThrownBy(() -> options(type, "al2023", 8, null))
			.satisfies((fault) -> assertThat(fault.option()).isEqualTo("instanceType"));
	}

	@ParameterizedTest
	@ValueSource(ints = { Integer.MIN_VALUE, -8, 0, 7, 101, Integer.MAX_VALUE })
	void refusesVolumeOutsideItsBounds(int gib) {
		assertThatExceptionOfType(InvalidTemplateOptionException.class)
			.isThrownBy(() -> options("t3.small", "al2023", gib, null))
			.satisfies((fault) -> assertThat(fault.option()).isEqualTo("volumeSizeGiB"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "pl-", "pl-XYZ12345", "com.amazonaws.eu-west-1.s3", "0.0.0.0/0", "pl-61a54008\n" })
	void refusesPrefixList(String id) {
		assertThatExceptionOfType(InvalidTemplateOptionException.class)
			.isThrownBy(() -> options("t3.small", "al2023", 8, id))
			.satisfies((fault) -> assertThat(fault.option()).isEqualTo("s3PrefixListId"));
	}

	private static String randomText(Random random) {
		StringBuilder text = new StringBuilder();
		for (int length = 1 + random.nextInt(4); length > 0; length--) {
			text.append(HOSTILE_CHARACTERS.charAt(random.nextInt(HOSTILE_CHARACTERS.length())));
		}
		return text.toString();
	}

	private static TemplateOptions options(String type, String image, int gib, String prefixList) {
		return new TemplateOptions("thin-ssm", "a", type, MachineImage.of(image).orElseThrow(), EndpointSet.FULL, gib,
				Optional.ofNullable(prefixList));
	}

	private static String pattern(String parameter) {
		String pattern = (String) parameter(parameter).get("AllowedPattern");
		return Pattern.compile(pattern).pattern();
	}

	private static Map<String, Object> parameter(String name) {
		Map<String, Object> template = Templates.parse(Templates.rendered(TemplateOptions.of("thin-ssm", "a")).body());
		return Templates.section(template, "Parameters", name);
	}

}
