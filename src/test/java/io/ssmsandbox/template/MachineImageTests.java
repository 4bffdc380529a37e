package io.ssmsandbox.template;

import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

class MachineImageTests {

	@ParameterizedTest
	@CsvSource({ "al2023,x86_64,/dev/xvda", "al2023-arm64,arm64,/dev/xvda", "al2,x86_64,/dev/xvda",
			"ubuntu-24.04,x86_64,/dev/sda1", "ubuntu-24.04-arm64,arm64,/dev/sda1" })
	void isFoundByItsWireName(String wireName, String architecture, String rootDeviceName) {
		MachineImage image = MachineImage.of(wireName).orElseThrow();

		assertThat(image.wireName()).isEqualTo(wireName);
		assertThat(image.architecture()).isEqualTo(architecture);
		assertThat(image.rootDeviceName()).isEqualTo(rootDeviceName);
	}

	@Test
	void isNotFoundByAnyOtherName() {
		assertThat(MachineImage.of("AL2023")).isEmpty();
		assertThat(EndpointSet.of("FULL")).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void hasADefaultInstanceTypeThatFits(MachineImage image) {
		assertThatNoException().isThrownBy(() -> new TemplateOptions("thin-ssm", "a", image.defaultInstanceType(),
				image, EndpointSet.FULL, 8, Optional.empty()));
	}

	@Test
	void saysThatAmazonLinux2IsPastItsSupport() {
		assertThat(MachineImage.AL2.supportEnded()).contains(LocalDate.of(2026, 6, 30));
		assertThat(MachineImage.AL2023.supportEnded()).isEmpty();
	}

}
