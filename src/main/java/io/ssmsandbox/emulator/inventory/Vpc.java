package io.ssmsandbox.emulator.inventory;

import java.util.Map;

/**
 * A VPC. Private DNS of its endpoints needs both DNS attributes.
 *
 * @param cidr its IPv4 block, /16 to /28
 * @param available whether it has left the state {@code pending}
 */
public record Vpc(String id, String cidr, boolean dnsSupport, boolean dnsHostnames, boolean available,
		Map<String, String> tags) {

	public Vpc {
		tags = ImmutableCopies.copyOf(tags);
	}

	public Vpc becomeAvailable() {
		return new Vpc(this.id, this.cidr, this.dnsSupport, this.dnsHostnames, true, this.tags);
	}

}
