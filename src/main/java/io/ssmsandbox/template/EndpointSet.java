package io.ssmsandbox.template;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which VPC endpoints a sandbox gets. {@link #FULL} is the article's set; {@link #LEAN}
 * leaves out the two interface endpoints that an agent of 2024 or later does without,
 * which is a third of the hourly price.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/systems-manager/latest/userguide/setup-create-vpc.html">
 * Systems Manager: VPC endpoints</a>
 */
public enum EndpointSet {

	FULL("full", "ssm", "ssmmessages", "ec2messages", "ec2", "s3"),

	LEAN("lean", "ssm", "ssmmessages", "s3");

	private final String wireName;

	private final List<String> services;

	EndpointSet(String wireName, String... services) {
		this.wireName = wireName;
		this.services = List.of(services);
	}

	public static Optional<EndpointSet> of(String wireName) {
		return Arrays.stream(values()).filter((set) -> set.wireName.equals(wireName)).findFirst();
	}

	/**
	 * The name in requests, answers and in the template's parameter.
	 */
	public String wireName() {
		return this.wireName;
	}

	/**
	 * The last part of each endpoint service's name, such as {@code ssm} in
	 * {@code com.amazonaws.eu-west-1.ssm}. What stands before it differs by partition and
	 * by service, so a service is looked up by this ending.
	 */
	public List<String> services() {
		return this.services;
	}

	/**
	 * How many of them are interface endpoints, which AWS bills by the hour; that of S3
	 * is a gateway.
	 */
	public int interfaceEndpoints() {
		return (int) this.services.stream().filter((service) -> !"s3".equals(service)).count();
	}

}
