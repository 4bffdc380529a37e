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
 * EC2 instances, asked about as they are now. Every method may throw
 * {@link AwsUnavailableException} when AWS could not be asked, and
 * {@link AwsRefusedException} when it said no.
 */
@Component
public class Ec2Instances {

	private final AwsClients clients;

	Ec2Instances(AwsClients clients) {
		this.clients = clients;
	}

	/**
	 * An instance; empty when EC2 does not know it.
	 */
	public Optional<Ec2Instance> find(String region, String instanceId) {
		return AwsExceptionTranslator.ask("ec2:DescribeInstances", () -> {
			try {
				return this.clients.ec2(region)
					.describeInstances((request) -> request.instanceIds(instanceId))
					.reservations()
					.stream()
					.flatMap((reservation) -> reservation.instances().stream())
					.findFirst()
					.map(Ec2Instances::machine);
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

	private static Ec2Instance machine(Instance told) {
		List<String> groups = told.securityGroups().stream().map(GroupIdentifier::groupId).toList();
		return new Ec2Instance(told.state().nameAsString(), told.vpcId(), told.privateIpAddress(), groups,
				nameOf(told.iamInstanceProfile()));
	}

	/** It is told by its ARN, whose last part is the name. */
	private static @Nullable String nameOf(@Nullable IamInstanceProfile profile) {
		return (profile != null) ? profile.arn().substring(profile.arn().lastIndexOf('/') + 1) : null;
	}

	/**
	 * Whether one of EC2's status checks has failed: then the machine, or what it stands
	 * on, does not work. A check that has not been made yet has not failed.
	 */
	public boolean isImpaired(String region, String instanceId) {
		return AwsExceptionTranslator
			.ask("ec2:DescribeInstanceStatus",
					() -> this.clients.ec2(region).describeInstanceStatus((request) -> request.instanceIds(instanceId)))
			.instanceStatuses()
			.stream()
			.anyMatch(Ec2Instances::isImpaired);
	}

	private static boolean isImpaired(InstanceStatus told) {
		return told.instanceStatus().status() == SummaryStatus.IMPAIRED
				|| told.systemStatus().status() == SummaryStatus.IMPAIRED;
	}

	/**
	 * Starts an instance's system anew. A person's command goes before what is only read.
	 */
	public void reboot(String region, String instanceId) {
		CallerContext.at(CallPriority.FOLLOW, () -> AwsExceptionTranslator.ask("ec2:RebootInstances",
				() -> this.clients.ec2(region).rebootInstances((request) -> request.instanceIds(instanceId))));
	}

}
