package io.ssmsandbox.emulator.wire;

import java.util.Map;
import java.util.Set;

import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.RequiredTrait;

/**
 * The required members of responses, from the services' API references. The SDK's modules
 * for the Query and JSON protocols do not contain this information.
 */
final class RequiredMembers {

	private static final Map<String, Set<String>> BY_SHAPE = Map.ofEntries(Map.entry("Tag", Set.of("Key", "Value")),
			Map.entry("Stack", Set.of("StackName", "CreationTime", "StackStatus")),
			Map.entry("StackSummary", Set.of("StackName", "CreationTime", "StackStatus")),
			Map.entry("StackEvent", Set.of("StackId", "EventId", "StackName", "Timestamp")),
			Map.entry("StackResource", Set.of("LogicalResourceId", "ResourceType", "Timestamp", "ResourceStatus")),
			Map.entry("StackResourceDetail",
					Set.of("LogicalResourceId", "ResourceType", "LastUpdatedTimestamp", "ResourceStatus")),
			Map.entry("StackResourceSummary",
					Set.of("LogicalResourceId", "ResourceType", "LastUpdatedTimestamp", "ResourceStatus")),
			Map.entry("StackDriftInformation", Set.of("StackDriftStatus")),
			Map.entry("StackDriftInformationSummary", Set.of("StackDriftStatus")),
			Map.entry("StackResourceDriftInformation", Set.of("StackResourceDriftStatus")),
			Map.entry("StackResourceDriftInformationSummary", Set.of("StackResourceDriftStatus")),
			Map.entry("InstanceProfile",
					Set.of("Path", "InstanceProfileName", "InstanceProfileId", "Arn", "CreateDate", "Roles")),
			Map.entry("Role", Set.of("Path", "RoleName", "RoleId", "Arn", "CreateDate")),
			Map.entry("GetInstanceProfileResponse", Set.of("InstanceProfile")),
			Map.entry("GetRoleResponse", Set.of("Role")),
			Map.entry("ListInstanceProfilesResponse", Set.of("InstanceProfiles")),
			Map.entry("ListRolesResponse", Set.of("Roles")));

	private RequiredMembers() {
	}

	/**
	 * Returns whether the structure of this builder must have the field. EC2 requires no
	 * members.
	 */
	static boolean contains(SdkPojo builder, SdkField<?> field) {
		Class<?> shape = builder.getClass().getEnclosingClass();
		boolean listed = !shape.getPackageName().contains(".ec2.")
				&& BY_SHAPE.getOrDefault(shape.getSimpleName(), Set.of()).contains(field.memberName());
		return listed || field.containsTrait(RequiredTrait.class);
	}

}
