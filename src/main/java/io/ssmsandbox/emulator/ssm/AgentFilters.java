package io.ssmsandbox.emulator.ssm;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import io.ssmsandbox.emulator.agent.Agent;
import io.ssmsandbox.emulator.wire.AwsError;
import io.ssmsandbox.emulator.wire.Call;

/**
 * The filters of DescribeInstanceInformation, in the present form ({@code Filters}) and
 * in the deprecated one ({@code InstanceInformationFilterList}).
 */
final class AgentFilters {

	private static final String INSTANCE_ID = "m?i-[0-9a-f]{8,17}";

	private final Predicate<Agent> predicate;

	private AgentFilters(Predicate<Agent> predicate) {
		this.predicate = predicate;
	}

	static AgentFilters of(Call call) {
		Predicate<Agent> all = (agent) -> true;
		for (Map<String, String> filter : call.structures("Filters")) {
			all = all.and(predicate(filter.getOrDefault("Key", ""), values(filter, "Values.")));
		}
		for (Map<String, String> filter : call.structures("InstanceInformationFilterList")) {
			all = all.and(predicate(filter.getOrDefault("key", ""), values(filter, "valueSet.")));
		}
		return new AgentFilters(all);
	}

	boolean accept(Agent agent) {
		return this.predicate.test(agent);
	}

	static String pingStatus(Agent agent) {
		return agent.online() ? "Online" : "ConnectionLost";
	}

	private static Predicate<Agent> predicate(String key, List<String> values) {
		Function<Agent, Collection<String>> attribute = attribute(key);
		if (key.equals("InstanceIds")) {
			values.stream().filter((id) -> !id.matches(INSTANCE_ID)).findFirst().ifPresent((id) -> {
				throw new AwsError(400, "InvalidInstanceId", "The instance ID '" + id + "' is not valid.");
			});
		}
		return (agent) -> attribute.apply(agent).stream().anyMatch(values::contains);
	}

	private static Function<Agent, Collection<String>> attribute(String key) {
		if (key.startsWith("tag:")) {
			String tag = key.substring("tag:".length());
			return (agent) -> Optional.ofNullable(agent.instance().tags().get(tag)).stream().toList();
		}
		return switch (key) {
			case "InstanceIds", "SourceIds" -> (agent) -> List.of(agent.instance().id());
			case "PingStatus" -> (agent) -> List.of(pingStatus(agent));
			case "AgentVersion" -> (agent) -> List.of(Agent.VERSION);
			case "PlatformType", "PlatformTypes" -> (agent) -> List.of("Linux");
			case "ResourceType" -> (agent) -> List.of("EC2Instance");
			case "SourceTypes" -> (agent) -> List.of("AWS::EC2::Instance");
			case "ActivationIds", "IamRole", "AssociationStatus" -> (agent) -> List.of();
			case "tag-key" -> (agent) -> agent.instance().tags().keySet();
			default ->
				throw new AwsError(400, "InvalidFilterKey", "The specified filter key '" + key + "' isn't valid.");
		};
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
