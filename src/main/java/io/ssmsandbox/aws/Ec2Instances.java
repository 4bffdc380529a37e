package io.ssmsandbox.aws;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.GroupIdentifier;
import software.amazon.awssdk.services.ec2.model.IamInstanceProfile;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.InstanceStatus;
import software.amazon.awssdk.services.ec2.model.SummaryStatus;

import org.springframework.stereotype.Component;

/**
 * Queries and reboots EC2 instances without a cache. Every method may throw
 * {@link AwsUnavailableException} when AWS cannot be reached, and
 * {@link AwsRefusedException} when AWS refuses.
 */
@Component
public class Ec2Instances {

	private final AwsClients clients;

	Ec2Instances(AwsClients clients) {
		this.clients = clients;
	}

	/**
	 * Finds an instance; empty when EC2 does not know it.
	 */
	public Optional<Ec2Instance> find(String region, String instanceId) {
		return AwsExceptionTranslator.call("ec2:DescribeInstances", () -> {
			try {
				return this.clients.ec2(region)
					.describeInstances((request) -> request.instanceIds(instanceId))
					.reservations()
					.stream()
					.flatMap((reservation) -> reservation.instances().stream())
					.findFirst()
					.map(Ec2Instances::toInstance);
			}
			catch (Ec2Exception ex) {
				if (ex.awsErrorDetails() != null
						&& "InvalidInstanceID.NotFound".equals(ex.awsErrorDetails().errorCode())) {
					return Optional.empty();
				}
				throw ex;
			}
		});
	}

	private static Ec2Instance toInstance(Instance ec2Instance) {
		List<String> groups = ec2Instance.securityGroups().stream().map(GroupIdentifier::groupId).toList();
		return new Ec2Instance(ec2Instance.state().nameAsString(), ec2Instance.vpcId(), ec2Instance.privateIpAddress(),
				groups, nameOf(ec2Instance.iamInstanceProfile()));
	}

	/** EC2 returns the ARN of the profile; its last part is the name. */
	private static @Nullable String nameOf(@Nullable IamInstanceProfile profile) {
		return (profile != null) ? profile.arn().substring(profile.arn().lastIndexOf('/') + 1) : null;
	}

	/**
	 * Whether one of EC2's status checks has failed: then the instance or its host does
	 * not work. A check that has not run yet has not failed.
	 */
	public boolean isImpaired(String region, String instanceId) {
		return AwsExceptionTranslator
			.call("ec2:DescribeInstanceStatus",
					() -> this.clients.ec2(region).describeInstanceStatus((request) -> request.instanceIds(instanceId)))
			.instanceStatuses()
			.stream()
			.anyMatch(Ec2Instances::isImpaired);
	}

	private static boolean isImpaired(InstanceStatus status) {
		return status.instanceStatus().status() == SummaryStatus.IMPAIRED
				|| status.systemStatus().status() == SummaryStatus.IMPAIRED;
	}

	/**
	 * Reboots an instance. A user's command has priority over reads.
	 */
	public void reboot(String region, String instanceId) {
		CallerContext.callWithPriority(CallPriority.FOLLOW, () -> AwsExceptionTranslator.call("ec2:RebootInstances",
				() -> this.clients.ec2(region).rebootInstances((request) -> request.instanceIds(instanceId))));
	}

}
