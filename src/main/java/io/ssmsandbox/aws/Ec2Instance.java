package io.ssmsandbox.aws;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An EC2 instance as EC2 describes it.
 *
 * @param state such as {@code running}
 * @param vpcId the instance's VPC; null once it is terminated
 * @param privateIp its address in the VPC; null once it is terminated
 * @param groupIds its security groups
 * @param profileName its instance profile; null when it has none
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
