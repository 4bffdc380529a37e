package io.ssmsandbox.emulator.resource;

import java.util.Map;
import java.util.Set;

import io.ssmsandbox.emulator.inventory.Instance;
import io.ssmsandbox.emulator.inventory.ResourceTable;

/**
 * The type {@code AWS::EC2::Instance}, in a subnet and from a public image. Key pairs,
 * launch templates and further volumes are not emulated.
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
	public ResourceCreation create(ResourceContext context, ResourceInputs inputs) {
		Instance instance = new InstanceLauncher(context, inputs).launch();
		context.inventory().instances().removeIf((old) -> !old.isVisible(context.now()));
		context.inventory().instances().put(instance);
		Map<String, Object> attributes = Map.of("AvailabilityZone", instance.availabilityZone(), "InstanceId",
				instance.id(), "PrivateDnsName",
				context.catalog().region(context.region()).orElseThrow().privateDnsName(instance.privateIp()),
				"PrivateIp", instance.privateIp(), "PublicDnsName", "", "PublicIp", "", "VpcId", instance.vpcId());
		return new ResourceCreation(instance.id(), instance.id(), attributes, ResourceDurations.seconds(1),
				ResourceDurations.between(context, 20, 35), false);
	}

	/**
	 * EC2's wording for an instance that was terminated meanwhile is in
	 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_StateReason.html.
	 * CloudFormation's wording around it is the same as for an instance that shut down by
	 * itself.
	 */
	@Override
	public void created(ResourceContext context, String physicalId) {
		ResourceTable<Instance> instances = context.inventory().instances();
		if (instances.find(physicalId).filter(Instance::isPending).isEmpty()) {
			Instance.State state = instances.find(physicalId).map(Instance::state).orElse(Instance.State.TERMINATED);
			throw FailureWording.notStabilized(context,
					"Instance " + physicalId + " failed to stabilize. Current state: " + state.wireName()
							+ ". Reason: Client.UserInitiatedShutdown: User initiated shutdown");
		}
		instances.change(physicalId, (instance) -> instance.running(context.now()));
	}

	@Override
	public ResourceDeletion delete(ResourceContext context, String physicalId) {
		context.inventory().instances().change(physicalId, (instance) -> instance.shuttingDown(context.now()));
		return new ResourceDeletion(ResourceDurations.between(context, 40, 60));
	}

	@Override
	public void deleted(ResourceContext context, String physicalId) {
		new NetworkLookups(context).detachAll(physicalId);
		context.inventory().instances().change(physicalId, (instance) -> instance.terminated(context.now()));
	}

}
