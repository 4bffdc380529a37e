package io.ssmsandbox.emulator.inventory;

import java.util.List;

/**
 * An elastic network interface. It uses an address of its subnet. While it exists,
 * neither its subnet nor its security groups can be deleted.
 *
 * @param ownerId the id of its instance or endpoint
 * @param interfaceType {@code interface} for an instance's, {@code vpc_endpoint} for an
 * endpoint's
 */
public record NetworkInterface(String id, String ownerId, String interfaceType, String vpcId, String subnetId,
		String availabilityZone, String privateIp, List<String> groupIds) {

	public NetworkInterface {
		groupIds = List.copyOf(groupIds);
	}

}
