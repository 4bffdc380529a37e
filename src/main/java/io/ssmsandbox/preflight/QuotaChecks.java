package io.ssmsandbox.preflight;

import java.util.OptionalInt;

import io.ssmsandbox.cloud.Allowance;
import io.ssmsandbox.cloud.Quota;
import io.ssmsandbox.cloud.Quotas;
import io.ssmsandbox.cloud.Regions;
import io.ssmsandbox.preflight.Capacity.Room;
import io.ssmsandbox.sandbox.LaunchRequest;
import org.springframework.stereotype.Component;

/**
 * Whether the region's quotas have room for one more sandbox.
 */
@Component
class QuotaChecks {

	private final Quotas quotas;

	private final Regions regions;

	QuotaChecks(Quotas quotas, Regions regions) {
		this.quotas = quotas;
		this.regions = regions;
	}

	/**
	 * What a quota leaves room for.
	 */
	Room room(LaunchRequest request, Quota quota) {
		String region = request.placement().region();
		return new Room(this.quotas.allowance(region, quota), each(request, quota));
	}

	private int each(LaunchRequest request, Quota quota) {
		return switch (quota) {
			case VPCS, GATEWAY_ENDPOINTS, STACKS -> 1;
			case VCPUS -> Math.max(1, vcpus(request).orElse(1));
		};
	}

	private OptionalInt vcpus(LaunchRequest request) {
		return this.regions.vcpus(request.placement().region(), request.instanceType());
	}

	static CheckName nameOf(Quota quota) {
		return switch (quota) {
			case VPCS -> CheckName.ROOM_FOR_VPC;
			case GATEWAY_ENDPOINTS -> CheckName.ROOM_FOR_GATEWAY_ENDPOINT;
			case STACKS -> CheckName.ROOM_FOR_STACK;
			case VCPUS -> CheckName.ROOM_FOR_VCPUS;
		};
	}

	static Check judge(Room room, String region) {
		CheckName name = nameOf(room.quota());
		Allowance allowance = room.allowance();
		Object[] values = { region, allowance.used(), allowance.limit(), room.each() };
		if (!allowance.hasRoomFor(room.each())) {
			return Check.failed(name, raise(room, region), values);
		}
		return (room.sandboxes() == 1) ? Check.warning(name, raise(room, region), values) : Check.passed(name, values);
	}

	private static Advice raise(Room room, String region) {
		return Advice.visit(Phrase.of("advice.raise-quota"), room.quota().console(region));
	}

}
