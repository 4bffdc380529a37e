package io.ssmsandbox.emulator.ssm;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import io.ssmsandbox.emulator.agent.AgentStatus;
import io.ssmsandbox.emulator.wire.AwsErrorException;
import io.ssmsandbox.emulator.wire.ServiceCall;

/**
 * The filters of DescribeInstanceInformation, in the current form ({@code Filters}) and
 * in the deprecated form ({@code InstanceInformationFilterList}).
 */
final class AgentFilters {

	private static final String INSTANCE_ID = "m?i-[0-9a-f]{8,17}";

	private final Predicate<AgentStatus> predicate;

	private AgentFilters(Predicate<AgentStatus> predicate) {
		this.predicate = predicate;
	}

	/**
	 * @param instances matches the instances of the account; a filter may only name these
	 * @throws AwsErrorException for invalid filters. AWS documents that both forms in one
	 * call lead "to an exception error"; the wording has no source
	 */
	static AgentFilters of(ServiceCall serviceCall, Predicate<String> instances) {
		List<Map<String, String>> present = serviceCall.structures("Filters");
		List<Map<String, String>> deprecated = serviceCall.structures("InstanceInformationFilterList");
		if (!present.isEmpty() && !deprecated.isEmpty()) {
			throw invalid("Filters and InstanceInformationFilterList can't be used in the same request.");
		}
		Predicate<AgentStatus> all = (agentStatus) -> true;
		for (int n = 0; n < present.size(); n++) {
			all = all.and(predicate(present.get(n), "filters." + (n + 1), "Key", "Values", instances));
		}
		for (int n = 0; n < deprecated.size(); n++) {
			all = all.and(predicate(deprecated.get(n), "instanceInformationFilterList." + (n + 1), "key", "valueSet",
					instances));
		}
		return new AgentFilters(all);
	}

	boolean accept(AgentStatus agentStatus) {
		return this.predicate.test(agentStatus);
	}

	static String pingStatus(AgentStatus agentStatus) {
		return agentStatus.online() ? "Online" : "ConnectionLost";
	}

	private static Predicate<AgentStatus> predicate(Map<String, String> filter, String path, String keyName,
			String valuesName, Predicate<String> instances) {
		String key = Optional.ofNullable(filter.get(keyName)).orElseThrow(() -> missing(path, keyName));
		List<String> values = values(filter, valuesName + ".");
		if (values.isEmpty()) {
			throw missing(path, valuesName);
		}
		Function<AgentStatus, Collection<String>> attribute = attribute(key);
		if (key.equals("InstanceIds")) {
			values.stream()
				.filter((id) -> !id.matches(INSTANCE_ID) || !instances.test(id))
				.findFirst()
				.ifPresent((id) -> {
					throw new AwsErrorException(400, "InvalidInstanceId", "The instance ID '" + id + "' is not valid.");
				});
		}
		return (agentStatus) -> attribute.apply(agentStatus).stream().anyMatch(values::contains);
	}

	private static Function<AgentStatus, Collection<String>> attribute(String key) {
		if (key.startsWith("tag:")) {
			String tag = key.substring("tag:".length());
			return (agentStatus) -> Optional.ofNullable(agentStatus.instance().tags().get(tag)).stream().toList();
		}
		return switch (key) {
			case "InstanceIds", "SourceIds" -> (agentStatus) -> List.of(agentStatus.instance().id());
			case "PingStatus" -> (agentStatus) -> List.of(pingStatus(agentStatus));
			case "AgentVersion" -> (agentStatus) -> List.of(AgentStatus.VERSION);
			case "PlatformType", "PlatformTypes" -> (agentStatus) -> List.of("Linux");
			case "ResourceType" -> (agentStatus) -> List.of("EC2Instance");
			case "SourceTypes" -> (agentStatus) -> List.of("AWS::EC2::Instance");
			case "ActivationIds", "IamRole", "AssociationStatus" -> (agentStatus) -> List.of();
			case "tag-key" -> (agentStatus) -> agentStatus.instance().tags().keySet();
			default -> throw new AwsErrorException(400, "InvalidFilterKey",
					"The specified filter key '" + key + "' isn't valid.");
		};
	}

	private static AwsErrorException missing(String path, String name) {
		String member = path + ".member." + Character.toLowerCase(name.charAt(0)) + name.substring(1);
		return invalid("1 validation error detected: Value null at '" + member
				+ "' failed to satisfy constraint: Member must not be null");
	}

	private static AwsErrorException invalid(String message) {
		return new AwsErrorException(400, "ValidationException", message);
	}

	private static List<String> values(Map<String, String> filter, String prefix) {
		List<String> values = new ArrayList<>();
		filter.forEach((key, value) -> {
			if (key.startsWith(prefix)) {
				values.add(value);
			}
		});
		return values;
	}

}
