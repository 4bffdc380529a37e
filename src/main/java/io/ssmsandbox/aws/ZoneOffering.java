package io.ssmsandbox.aws;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.RequestMessage;

/**
 * Compares what the zones of a region offer with what a sandbox needs. A subnet is in one
 * zone, and CloudFormation fails late when the zone lacks an endpoint service or the
 * instance type.
 *
 * @param region the region's name
 * @param zones ids of its zones by their names
 * @param endpointServices zones by the names of the endpoint services
 */
record ZoneOffering(String region, Map<String, String> zones, Map<String, Set<String>> endpointServices) {

	/**
	 * The region's zones in order, each with the reasons why the sandbox cannot run in
	 * it.
	 * @param services how the names of the needed endpoint services end, such as
	 * {@code ssm}
	 * @param typeZones the zones that offer the instance type
	 */
	List<AvailabilityZone> evaluateZones(Collection<String> services, String instanceType, Set<String> typeZones) {
		return this.zones.entrySet().stream().sorted(Map.Entry.comparingByKey()).map((zone) -> {
			List<Message> reasons = reasons(zone.getKey(), services, instanceType, typeZones);
			return new AvailabilityZone(zone.getKey(), zone.getValue(), reasons);
		}).toList();
	}

	private List<Message> reasons(String zone, Collection<String> services, String instanceType,
			Set<String> typeZones) {
		List<String> missing = missingServices(services, zone);
		List<Message> reasons = new ArrayList<>();
		if (missing.size() == 1) {
			reasons.add(Message.of(RequestMessage.ZONE_LACKS_SERVICE, missing.get(0), zone));
		}
		else if (!missing.isEmpty()) {
			reasons.add(Message.of(RequestMessage.ZONE_LACKS_SERVICES, missing, zone));
		}
		if (!typeZones.contains(zone)) {
			reasons.add(Message.of(RequestMessage.ZONE_LACKS_TYPE, instanceType, zone));
		}
		return reasons;
	}

	/**
	 * The given services that a zone does not offer.
	 */
	List<String> missingServices(Collection<String> services, String zone) {
		return services.stream().filter((service) -> !offers(service, zone)).toList();
	}

	/**
	 * Service names begin with {@code com.amazonaws}, or in some partitions with
	 * {@code cn.com.amazonaws} or {@code eu.amazonaws}. They end the same way everywhere.
	 */
	private boolean offers(String service, String zone) {
		String ending = "amazonaws." + this.region + "." + service;
		return this.endpointServices.entrySet()
			.stream()
			.anyMatch((entry) -> entry.getKey().endsWith(ending) && entry.getValue().contains(zone));
	}

}
