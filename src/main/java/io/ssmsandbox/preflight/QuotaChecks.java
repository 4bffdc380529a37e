package io.ssmsandbox.preflight;

import java.util.OptionalInt;

import io.ssmsandbox.aws.Quota;
import io.ssmsandbox.aws.QuotaUsage;
import io.ssmsandbox.aws.Quotas;
import io.ssmsandbox.aws.Regions;
import io.ssmsandbox.diagnosis.CauseCode;
import io.ssmsandbox.diagnosis.RemedyAdvice;
import io.ssmsandbox.message.CheckMessage;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.preflight.Capacity.Room;
import io.ssmsandbox.sandbox.LaunchRequest;

import org.springframework.stereotype.Component;

/**
 * Checks whether the region's quotas have room for one more sandbox.
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
	 * Returns the room that a quota leaves.
	 */
	Room findRoom(LaunchRequest request, Quota quota) {
		String region = request.placement().region();
		return new Room(this.quotas.findUsage(region, quota), usedPerSandbox(request, quota));
	}

	private int usedPerSandbox(LaunchRequest request, Quota quota) {
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

	static Check evaluateRoom(Room room, LaunchRequest request) {
		String region = request.placement().region();
		CheckName name = nameOf(room.quota());
		QuotaUsage quotaUsage = room.allowance();
		Object[] values = { region, quotaUsage.used(), quotaUsage.limit(), room.each() };
		if (!quotaUsage.hasRoomFor(room.each())) {
			return Check.failed(name, raise(room, region), usedUp(room.quota()), request);
		}
		return (room.sandboxes() == 1)
				? Check.warning(name, raise(room, region), Message.of(warning(room.quota()), values))
				: Check.passed(name, values);
	}

	private static CauseCode usedUp(Quota quota) {
		return switch (quota) {
			case VPCS -> CauseCode.VPC_LIMIT;
			case GATEWAY_ENDPOINTS -> CauseCode.GATEWAY_ENDPOINT_LIMIT;
			case STACKS -> CauseCode.STACK_LIMIT;
			case VCPUS -> CauseCode.VCPU_LIMIT;
		};
	}

	private static CheckMessage warning(Quota quota) {
		return switch (quota) {
			case VPCS -> CheckMessage.ROOM_FOR_VPC_WARNING;
			case GATEWAY_ENDPOINTS -> CheckMessage.ROOM_FOR_GATEWAY_ENDPOINT_WARNING;
			case STACKS -> CheckMessage.ROOM_FOR_STACK_WARNING;
			case VCPUS -> CheckMessage.ROOM_FOR_VCPUS_WARNING;
		};
	}

	private static Suggestion raise(Room room, String region) {
		return Suggestion.visit(Message.of(RemedyAdvice.RAISE_QUOTA), room.quota().console(region));
	}

}
