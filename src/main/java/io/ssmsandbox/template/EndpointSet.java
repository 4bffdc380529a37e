package io.ssmsandbox.template;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The set of VPC endpoints of a sandbox. {@link #FULL} is the article's set;
 * {@link #LEAN} leaves out two interface endpoints that agents since 2024 do not need,
 * which saves a third of the hourly price.
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
	 * The name in requests, responses and the template's parameter.
	 */
	public String wireName() {
		return this.wireName;
	}

	/**
	 * The last part of each endpoint service's name, such as {@code ssm} in
	 * {@code com.amazonaws.eu-west-1.ssm}. The part before it differs by partition and
	 * service, so services are looked up by this ending.
	 */
	public List<String> services() {
		return this.services;
	}

	/**
	 * The number of interface endpoints, which AWS bills by the hour. The S3 endpoint is
	 * a gateway.
	 */
	public int interfaceEndpoints() {
		return (int) this.services.stream().filter((service) -> !"s3".equals(service)).count();
	}

}
