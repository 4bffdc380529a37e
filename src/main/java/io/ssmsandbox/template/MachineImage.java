package io.ssmsandbox.template;

import java.util.Arrays;
import java.util.Optional;

public enum MachineImage {

	AL2023("al2023"), AL2023_ARM64("al2023-arm64"), AL2("al2"), UBUNTU_24_04("ubuntu-24.04"),
	UBUNTU_24_04_ARM64("ubuntu-24.04-arm64");

	private final String wireName;

	MachineImage(String wireName) {
		this.wireName = wireName;
	}

	public String architecture() {
		return name().endsWith("ARM64") ? "arm64" : "x86_64";
	}

	public String wireName() {
		return this.wireName;
	}

	public static Optional<MachineImage> of(String wireName) {
		return Arrays.stream(values()).filter((image) -> image.wireName.equals(wireName)).findFirst();
	}

}
