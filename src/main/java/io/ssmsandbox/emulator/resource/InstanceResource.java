package io.ssmsandbox.emulator.resource;

import java.util.Map;
import java.util.Set;

import io.ssmsandbox.emulator.inventory.Instance;
import io.ssmsandbox.emulator.inventory.Table;

/**
 * {@code AWS::EC2::Instance}, in a subnet and from a public image. Key pairs, launch
 * templates and further volumes are not emulated.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-ec2-instance.html">AWS::EC2::Instance</a>
 */
final class InstanceResource implements ResourceType {

	@Override
	public String name() {
		return "AWS::EC2::Instance";
	}

	@Override
	public Set<String> properties() {
		return Set.of("AvailabilityZone", "BlockDeviceMappings", "CreditSpecification", "EbsOptimized",
				"IamInstanceProfile", "ImageId", "InstanceInitiatedShutdownBehavior", "InstanceType", "KeyName",
				"MetadataOptions", "Monitoring", "NetworkInterfaces", "PrivateDnsNameOptions", "PrivateIpAddress",
				"PropagateTagsToVolumeOnCreation", "SecurityGroupIds", "SourceDestCheck", "SubnetId", "Tags", "Tenancy",
				"UserData");
	}

	@Override
	public Set<String> requiredProperties() {
		return Set.of();
	}

	@Override
	public Set<String> attributes() {
		return Set.of("AvailabilityZone", "InstanceId", "PrivateDnsName", "PrivateIp", "PublicDnsName", "PublicIp",
				"VpcId");
	}

	@Override
	public Creation create(Site site, Properties properties) {
		Instance instance = new InstanceLaunch(site, properties).launch();
		site.inventory().instances().removeIf((old) -> !old.isVisible(site.now()));
		site.inventory().instances().put(instance);
		Map<String, Object> attributes = Map.of("AvailabilityZone", instance.availabilityZone(), "InstanceId",
				instance.id(), "PrivateDnsName",
				site.catalog().region(site.region()).orElseThrow().privateDnsName(instance.privateIp()), "PrivateIp",
				instance.privateIp(), "PublicDnsName", "", "PublicIp", "", "VpcId", instance.vpcId());
		return new Creation(instance.id(), instance.id(), attributes, Durations.seconds(1),
				Durations.between(site, 20, 35), false);
	}

	/**
	 * EC2's words for an instance that somebody terminated meanwhile are those of
	 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_StateReason.html, around
	 * which CloudFormation puts the same as for one that shut down by itself.
	 */
	@Override
	public void created(Site site, String physicalId) {
		Table<Instance> instances = site.inventory().instances();
		if (instances.find(physicalId).filter(Instance::isPending).isEmpty()) {
			Instance.State state = instances.find(physicalId).map(Instance::state).orElse(Instance.State.TERMINATED);
			throw Refusal.notStabilized(site, "Instance " + physicalId + " failed to stabilize. Current state: "
					+ state.wireName() + ". Reason: Client.UserInitiatedShutdown: User initiated shutdown");
		}
		instances.change(physicalId, (instance) -> instance.running(site.now()));
	}

	@Override
	public Deletion delete(Site site, String physicalId) {
		site.inventory().instances().change(physicalId, (instance) -> instance.shuttingDown(site.now()));
		return new Deletion(Durations.between(site, 40, 60));
	}

	@Override
	public void deleted(Site site, String physicalId) {
		new Network(site).detachAll(physicalId);
		site.inventory().instances().change(physicalId, (instance) -> instance.terminated(site.now()));
	}

}
