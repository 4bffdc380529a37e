package io.ssmsandbox.emulator.catalog;

import java.util.Arrays;
import java.util.List;

import io.ssmsandbox.emulator.text.DeterministicIds;
import org.jspecify.annotations.Nullable;

/**
 * A service that a VPC endpoint can connect to.
 *
 * @param name its short name, like {@code ssm}
 * @param serviceName its full name, like {@code com.amazonaws.ap-northeast-1.ssm}; an
 * interface and a gateway service may share it
 * @param zones the names of the zones whose subnets it supports
 * @param privateDnsName the public name that resolves to the endpoint inside the VPC;
 * {@code null} for a gateway
 */
public record EndpointService(String name, String serviceName, Type type, List<String> zones,
		@Nullable String privateDnsName) {

	public EndpointService {
		zones = List.copyOf(zones);
	}

	/**
	 * Returns the id of the service, like {@code vpce-svc-0123456789abcdef0}.
	 */
	public String id() {
		return "vpce-svc-0" + DeterministicIds.ofText(this.serviceName + this.type).hex(16);
	}

	/**
	 * The types of endpoint, with EC2's names for them.
	 */
	public enum Type {

		INTERFACE("Interface"), GATEWAY("Gateway");

		private final String wireName;

		Type(String wireName) {
			this.wireName = wireName;
		}

		public String wireName() {
			return this.wireName;
		}

		static Type of(String wireName) {
			return Arrays.stream(values())
				.filter((type) -> type.wireName.equals(wireName))
				.findFirst()
				.orElseThrow(() -> new IllegalArgumentException("Unknown endpoint type '" + wireName + "'"));
		}

	}

}
