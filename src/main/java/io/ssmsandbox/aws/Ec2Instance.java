package io.ssmsandbox.aws;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An EC2 instance, as EC2 tells of it.
 *
 * @param state such as {@code running}
 * @param vpcId the network that it stands in; null once it is terminated
 * @param privateIp its address there; null once it is terminated
 * @param groupIds its security groups
 * @param profileName the instance profile that it got; null when it has none
 */
public record Ec2Instance(String state, @Nullable String vpcId, @Nullable String privateIp, List<String> groupIds,
		@Nullable String profileName) {

	public Ec2Instance {
		groupIds = List.copyOf(groupIds);
	}

	public boolean isRunning() {
		return this.state.equals("running");
	}

}
