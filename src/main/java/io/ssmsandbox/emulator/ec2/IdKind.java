package io.ssmsandbox.emulator.ec2;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import io.ssmsandbox.emulator.inventory.ResourceTable;
import io.ssmsandbox.emulator.wire.AwsErrorException;
import io.ssmsandbox.emulator.wire.ServiceCall;

/**
 * The kinds of id that a Describe operation takes, and EC2's errors for malformed and
 * unknown ids.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html">Error
 * codes</a>
 */
enum IdKind {

	INSTANCE("InstanceId", "i", "InvalidInstanceID", "InvalidInstanceID", "instance ID", "instance IDs", "'", "'"),

	VPC("VpcId", "vpc", "InvalidVpcID", "InvalidVpcID", "vpc ID", "vpc IDs", "'", "'"),

	SUBNET("SubnetId", "subnet", "InvalidSubnetID", "InvalidSubnetID", "subnet ID", "subnet IDs", "'", "'"),

	SECURITY_GROUP("GroupId", "sg", "InvalidGroup", "InvalidGroupId", "security group", "security groups", "'", "'"),

	SECURITY_GROUP_RULE("SecurityGroupRuleId", "sgr", "InvalidSecurityGroupRuleId", "InvalidSecurityGroupRuleId",
			"security group rule ID", "security group rule IDs", "'", "'"),

	VPC_ENDPOINT("VpcEndpointId", "vpce", "InvalidVpcEndpointId", "InvalidVpcEndpointId", "Vpc Endpoint Id",
			"Vpc Endpoint Ids", "'", "'"),

	ROUTE_TABLE("RouteTableId", "rtb", "InvalidRouteTableID", "InvalidRouteTableId", "routeTable ID", "routeTable IDs",
			"'", "'"),

	NETWORK_INTERFACE("NetworkInterfaceId", "eni", "InvalidNetworkInterfaceID", "InvalidNetworkInterfaceId",
			"networkInterface ID", "networkInterface IDs", "'", "'"),

	IMAGE("ImageId", "ami", "InvalidAMIID", "InvalidAMIID", "image id", "image ids", "'[", "]'"),

	PREFIX_LIST("PrefixListId", "pl", "InvalidPrefixListID", "InvalidPrefixListID", "prefix list ID", "prefix list IDs",
			"'", "'");

	private final String parameter;

	private final String prefix;

	private final String unknownCode;

	private final String malformedCode;

	private final String one;

	private final String many;

	private final String open;

	private final String close;

	private final Pattern pattern;

	IdKind(String parameter, String prefix, String unknownCode, String malformedCode, String one, String many,
			String open, String close) {
		this.parameter = parameter;
		this.prefix = prefix;
		this.unknownCode = unknownCode + ".NotFound";
		this.malformedCode = malformedCode + ".Malformed";
		this.one = one;
		this.many = many;
		this.open = open;
		this.close = close;
		this.pattern = Pattern.compile(prefix + "-(?:[0-9a-f]{8}|[0-9a-f]{17})");
	}

	String parameter() {
		return this.parameter;
	}

	/**
	 * Returns the rows with the ids in the call, or all rows when the call has no ids.
	 */
	<T> List<T> select(ServiceCall serviceCall, ResourceTable<T> resourceTable) {
		return serviceCall.list(this.parameter).isEmpty() ? resourceTable.all()
				: find(serviceCall, resourceTable::find);
	}

	/**
	 * Returns the resources with the ids in the call.
	 * @throws AwsErrorException when an id is malformed or unknown
	 */
	<T> List<T> find(ServiceCall serviceCall, Function<String, Optional<T>> finder) {
		return find(serviceCall.list(this.parameter), finder);
	}

	/**
	 * Returns the resource with an id.
	 * @throws AwsErrorException when the id is malformed or unknown
	 */
	<T> T one(String id, Function<String, Optional<T>> finder) {
		return find(List.of(id), finder).get(0);
	}

	private <T> List<T> find(List<String> named, Function<String, Optional<T>> finder) {
		List<String> ids = named.stream().distinct().toList();
		ids.stream().filter((id) -> !this.pattern.matcher(id).matches()).findFirst().ifPresent((id) -> {
			throw new AwsErrorException(400, this.malformedCode,
					"Invalid id: \"" + id + "\" (expecting \"" + this.prefix + "-...\")");
		});
		List<String> missing = ids.stream().filter((id) -> finder.apply(id).isEmpty()).toList();
		if (!missing.isEmpty()) {
			throw unknown(missing);
		}
		return ids.stream().map(finder).flatMap(Optional::stream).toList();
	}

	private AwsErrorException unknown(List<String> ids) {
		String quoted = this.open + String.join(", ", ids) + this.close;
		return new AwsErrorException(400, this.unknownCode,
				(ids.size() == 1) ? "The " + this.one + " " + quoted + " does not exist"
						: "The " + this.many + " " + quoted + " do not exist");
	}

}
