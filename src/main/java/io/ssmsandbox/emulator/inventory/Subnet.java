package io.ssmsandbox.emulator.inventory;

import java.util.Map;

/**
 * A subnet of a VPC.
 *
 * @param cidr its IPv4 block, inside the VPC's
 * @param availabilityZone the zone's name, like {@code ap-northeast-1a}
 * @param publicIpOnLaunch whether instances get a public address unless they request
 * otherwise
 * @param available whether it has left the state {@code pending}
 */
public record Subnet(String id, String vpcId, String cidr, String availabilityZone, boolean publicIpOnLaunch,
		boolean available, Map<String, String> tags) {

	public Subnet {
		tags = ImmutableCopies.copyOf(tags);
	}

	public Subnet becomeAvailable() {
		return new Subnet(this.id, this.vpcId, this.cidr, this.availabilityZone, this.publicIpOnLaunch, true,
				this.tags);
	}

}
