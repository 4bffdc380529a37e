package io.ssmsandbox.emulator.resource;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import io.ssmsandbox.emulator.inventory.Instance;
import org.junit.jupiter.api.Test;

import static io.ssmsandbox.emulator.resource.ResourceAssertions.assertRefused;
import static io.ssmsandbox.emulator.resource.ResourceAssertions.assertRefusedByEc2;
import static io.ssmsandbox.emulator.resource.TestNetwork.with;
import static io.ssmsandbox.emulator.resource.TestNetwork.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class InstanceResourceTests {

	private static final String INSTANCE = "AWS::EC2::Instance";

	private final TestNetwork network = new TestNetwork();

	private final TestSite site = this.network.site;

	@Test
	void bootsInItsSubnet() {
		ResourceCreation resourceCreation = this.site.start(INSTANCE, this.network.instance());

		assertThat(instance(resourceCreation).state()).isEqualTo(Instance.State.PENDING);
		assertThat(instance(resourceCreation).life().runningAt()).isNull();
		assertThat(instance(resourceCreation).architecture()).isEqualTo("x86_64");
		assertThat(instance(resourceCreation).rootDeviceName()).isEqualTo("/dev/xvda");
		assertThat(instance(resourceCreation).groupIds()).containsExactly(this.network.group);
		assertThat(resourceCreation.attributes()).containsEntry("PrivateIp", "192.168.0.4")
			.containsEntry("PrivateDnsName", "ip-192-168-0-4.ap-northeast-1.compute.internal")
			.containsEntry("AvailabilityZone", "ap-northeast-1a")
			.containsEntry("InstanceId", resourceCreation.physicalId());

		TestSite after = this.site.later(resourceCreation.duration());
		TestSite.type(INSTANCE).created(after, resourceCreation.physicalId());
		assertThat(instance(resourceCreation).isRunning()).isTrue();
		assertThat(instance(resourceCreation).life().runningAt()).isEqualTo(after.now());
	}

	@Test
	void staysTerminatedWhenItWasTerminatedMeanwhile() {
		ResourceCreation resourceCreation = this.site.start(INSTANCE, this.network.instance());
		TestSite.type(INSTANCE).delete(this.site, resourceCreation.physicalId());

		assertThatExceptionOfType(ResourceFailureException.class)
			.isThrownBy(() -> TestSite.type(INSTANCE).created(this.site, resourceCreation.physicalId()))
			.withMessageContaining("Instance " + resourceCreation.physicalId()
					+ " failed to stabilize. Current state: shutting-down. Reason: Client.UserInitiatedShutdown")
			.withMessageContaining("HandlerErrorCode: NotStabilized");
		assertThat(instance(resourceCreation).state()).isEqualTo(Instance.State.SHUTTING_DOWN);
	}

	@Test
	void acceptsTheArticlesFormToo() {
		Map<String, Object> properties = with(without(without(this.network.instance(), "SubnetId"), "SecurityGroupIds"),
				"NetworkInterfaces",
				List.of(Map.of("AssociatePublicIpAddress", "false", "DeviceIndex", "0", "DeleteOnTermination", "true",
						"GroupSet", List.of(this.network.group), "SubnetId", this.network.subnet)));

		ResourceCreation resourceCreation = this.site.create(INSTANCE, properties);

		assertThat(instance(resourceCreation).subnetId()).isEqualTo(this.network.subnet);
		assertThat(instance(resourceCreation).groupIds()).containsExactly(this.network.group);
		assertRefusedByEc2(() -> this.site.start(INSTANCE, with(properties, "SubnetId", this.network.subnet)),
				"InvalidRequest",
				"Network interfaces and an instance-level subnet ID may not be specified on the same request");
	}

	@Test
	void refusesInvalidVolumes() {
		assertRefusedByEc2(() -> this.site.start(INSTANCE, volume("gp9", "8")), "InvalidRequest",
				"Invalid value 'gp9' for VolumeType.");
		assertRefusedByEc2(() -> this.site.start(INSTANCE, volume("gp3", "999999")), "InvalidRequest",
				"Volume of 999999GiB is too large for volume type gp3; maximum is 65536GiB.");
	}

	@Test
	void refusesAnUnknownTenancy() {
		assertRefusedByEc2(() -> this.site.start(INSTANCE, with(this.network.instance(), "Tenancy", "shared")),
				"InvalidRequest", "Invalid value 'shared' for Tenancy.");
	}

	@Test
	void refusesATagThatIsGivenTwice() {
		List<Map<String, String>> tags = List.of(Map.of("Key", "Name", "Value", "a"),
				Map.of("Key", "Name", "Value", "b"));

		assertRefusedByEc2(() -> this.site.start(INSTANCE, with(this.network.instance(), "Tags", tags)),
				"InvalidRequest", "Duplicate tag key 'Name' specified.");
	}

	private Map<String, Object> volume(String type, String size) {
		return with(this.network.instance(), "BlockDeviceMappings",
				List.of(Map.of("DeviceName", "/dev/xvda", "Ebs", Map.of("VolumeType", type, "VolumeSize", size))));
	}

	@Test
	void readsTheProductsOptions() {
		Map<String, Object> properties = with(
				with(with(
						with(this.network.instance(), "MetadataOptions", Map
							.of("HttpEndpoint", "enabled", "HttpTokens", "optional", "HttpPutResponseHopLimit", "1")),
						"BlockDeviceMappings",
						List.of(Map.of("DeviceName", "/dev/xvda", "Ebs",
								Map.of("VolumeType", "gp3", "VolumeSize", "8", "Encrypted", "true")))),
						"CreditSpecification", Map.of("CPUCredits", "standard")),
				"UserData", Base64.getEncoder().encodeToString("#!/bin/bash".getBytes()));

		ResourceCreation resourceCreation = this.site.create(INSTANCE, properties);

		assertThat(instance(resourceCreation).imdsV2Required()).isFalse();
		assertThat(instance(resourceCreation).userData()).isEqualTo("IyEvYmluL2Jhc2g=");
	}

	@Test
	void demandsTokensWhereTheImageDoes() {
		ResourceCreation resourceCreation = this.site.create(INSTANCE, this.network.instance());

		assertThat(instance(resourceCreation).imdsV2Required()).isTrue();
	}

	@Test
	void takesTheAddressItAsksForIfItMay() {
		this.site.create(INSTANCE, with(this.network.instance(), "PrivateIpAddress", "192.168.0.9"));

		assertAddressRefused("192.168.0.9", "Address 192.168.0.9 is in use.");
		assertAddressRefused("192.168.0.3", "Address 192.168.0.3 is in subnet's reserved address range");
		assertAddressRefused("192.168.0.15", "Address 192.168.0.15 is in subnet's reserved address range");
		assertAddressRefused("10.0.0.9", "Address 10.0.0.9 does not fall within the subnet's address range");
		assertAddressRefused("x", "Value (x) for parameter privateIpAddress is invalid. Invalid IPv4 address.");
	}

	@Test
	void refusesImagesAndTypesThatDoNotExistOrDoNotFit() {
		String arm = this.network.image("/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64");

		assertInstanceRefused("ImageId", "ami-0123", "NotFound", "The image id '[ami-0123]' does not exist");
		assertInstanceRefused("ImageId", "image", "InvalidRequest", "Invalid id: \"image\" (expecting \"ami-...\")");
		assertInstanceRefused("InstanceType", "t9.huge", "InvalidRequest", "Invalid value 't9.huge' for InstanceType.");
		assertInstanceRefused("ImageId", arm, "InvalidRequest",
				"The architecture 'x86_64' of the specified instance type does not match the architecture 'arm64' of the "
						+ "specified AMI. Specify an instance type and an AMI that have matching architectures, and try "
						+ "again. You can use 'describe-instance-types' or 'describe-images' to discover the architecture "
						+ "of the instance type or AMI.");
		assertThat(instance(this.site.create(INSTANCE,
				with(with(this.network.instance(), "ImageId", arm), "InstanceType", "t4g.small")))
			.architecture()).isEqualTo("arm64");
	}

	@Test
	void refusesAZoneThatDoesNotOfferTheType() {
		TestNetwork virginia = new TestNetwork(TestSite.in("us-east-1"), "e");

		assertRefusedByEc2(() -> virginia.site.start(INSTANCE, virginia.instance()), "InvalidRequest",
				"Your requested instance type (t3.small) is not supported in your requested Availability Zone "
						+ "(us-east-1e). Please retry your request by not specifying an Availability Zone or choosing "
						+ "us-east-1a, us-east-1b, us-east-1c, us-east-1d, us-east-1f.");
	}

	@Test
	void refusesReferencesToUnknownObjects() {
		assertInstanceRefused("IamInstanceProfile", "nobody", "InvalidRequest",
				"Value (nobody) for parameter iamInstanceProfile.name is invalid. Invalid IAM Instance Profile name");
		assertInstanceRefused("KeyName", "mine", "NotFound", "The key pair 'mine' does not exist");
		assertInstanceRefused("SubnetId", "subnet-1", "NotFound", "The subnet ID 'subnet-1' does not exist");
		assertInstanceRefused("SecurityGroupIds", List.of("sg-1"), "NotFound",
				"The security group 'sg-1' does not exist in VPC '" + this.network.vpc + "'");
		assertInstanceRefused("AvailabilityZone", "ap-northeast-1c", "InvalidRequest",
				"Invalid availability zone: [ap-northeast-1c]");
	}

	@Test
	void findsAProfileOnlyWhenItsCreationIsComplete() {
		String role = this.site
			.create("AWS::IAM::Role",
					Map.of("AssumeRolePolicyDocument", Map.of("Statement", Map.of("Effect", "Allow"))))
			.physicalId();
		String profile = this.site.start("AWS::IAM::InstanceProfile", Map.of("Roles", List.of(role))).physicalId();

		assertInstanceRefused("IamInstanceProfile", profile, "InvalidRequest", "Value (" + profile
				+ ") for parameter iamInstanceProfile.name is invalid. Invalid IAM Instance Profile name");

		TestSite.type("AWS::IAM::InstanceProfile").created(this.site, profile);
		assertThat(this.site.start(INSTANCE, TestNetwork.with(this.network.instance(), "IamInstanceProfile", profile)))
			.isNotNull();
	}

	@Test
	void refusesUserDataThatIsTooLongOrNoBase64() {
		assertInstanceRefused("UserData", Base64.getEncoder().encodeToString(new byte[16385]), "InvalidRequest",
				"User data is limited to 16384 bytes");
		assertInstanceRefused("UserData", "IyEvYmlu=x", "InvalidRequest", "Invalid BASE64 encoding of user data.");
	}

	@Test
	void refusesOptionsThatMakeNoSense() {
		assertInstanceRefused("MetadataOptions", Map.of("HttpTokens", "maybe"), "InvalidRequest",
				"Value (maybe) for parameter HttpTokens is invalid. Valid values are: required, optional");
		assertRefused(
				() -> this.site.start(INSTANCE,
						with(this.network.instance(), "MetadataOptions", Map.of("HttpToken", "required"))),
				"Encountered unsupported property HttpToken");
		assertInstanceRefused("BlockDeviceMappings",
				List.of(Map.of("DeviceName", "/dev/xvda", "Ebs", Map.of("VolumeSize", "4"))), "InvalidRequest",
				"Volume of size 4GB is smaller than snapshot 'snap-"
						+ this.network.image("/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64")
							.substring(4)
						+ "', expect size >= 8GB");
	}

	@Test
	void givesItsAddressBackWhenItIsGone() {
		ResourceCreation resourceCreation = this.site.create(INSTANCE, this.network.instance());

		ResourceDeletion resourceDeletion = TestSite.type(INSTANCE).delete(this.site, resourceCreation.physicalId());
		assertThat(resourceDeletion.duration()).isBetween(Duration.ofSeconds(40), Duration.ofSeconds(60));
		assertThat(instance(resourceCreation).state()).isEqualTo(Instance.State.SHUTTING_DOWN);
		TestSite.type(INSTANCE).deleted(this.site, resourceCreation.physicalId());

		assertThat(instance(resourceCreation).state()).isEqualTo(Instance.State.TERMINATED);
		assertThat(this.site.inventory().networkInterfaces().all()).isEmpty();
	}

	@Test
	void isForgottenAnHourAfterItIsGone() {
		ResourceCreation resourceCreation = this.site.create(INSTANCE, this.network.instance());
		this.site.delete(INSTANCE, resourceCreation.physicalId());
		Duration hour = Duration.ofHours(1).dividedBy((long) this.site.speed());

		assertThat(instance(resourceCreation).isVisible(this.site.now().plus(hour).minusMillis(1))).isTrue();
		assertThat(instance(resourceCreation).isVisible(this.site.now().plus(hour))).isFalse();

		ResourceCreation next = this.site.later(hour).create(INSTANCE, this.network.instance());

		assertThat(this.site.inventory().instances().all()).extracting(Instance::id).containsExactly(next.physicalId());
	}

	private void assertInstanceRefused(String property, Object value, String handlerErrorCode, String message) {
		assertRefusedByEc2(() -> this.site.start(INSTANCE, with(this.network.instance(), property, value)),
				handlerErrorCode, message);
		assertThat(this.site.inventory().instances().all()).as("left over").isEmpty();
	}

	private void assertAddressRefused(String address, String message) {
		assertRefusedByEc2(() -> this.site.start(INSTANCE, with(this.network.instance(), "PrivateIpAddress", address)),
				"InvalidRequest", message);
	}

	private Instance instance(ResourceCreation resourceCreation) {
		return this.site.inventory().instances().get(resourceCreation.physicalId());
	}

}
