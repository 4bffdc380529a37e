package io.ssmsandbox.template;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

public enum EndpointSet {

	FULL("full", List.of("ssm", "ssmmessages", "ec2messages", "ec2", "s3")),

	LEAN("lean", List.of("ssm", "ssmmessages", "s3"));

	private final String wireName;

	private final List<String> services;

	EndpointSet(String wireName, List<String> services) {
		this.wireName = wireName;
		this.services = services;
	}

	public String wireName() {
		return this.wireName;
	}

	public List<String> services() {
		return this.services;
	}

	public static Optional<EndpointSet> of(String wireName) {
		return Arrays.stream(values()).filter((set) -> set.wireName.equals(wireName)).findFirst();
	}

}
