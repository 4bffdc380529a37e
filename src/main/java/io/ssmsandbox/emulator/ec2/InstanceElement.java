package io.ssmsandbox.emulator.ec2;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import io.ssmsandbox.emulator.catalog.CatalogRegion;
import io.ssmsandbox.emulator.catalog.CatalogZone;
import io.ssmsandbox.emulator.catalog.InstanceType;
import io.ssmsandbox.emulator.inventory.Instance;
import io.ssmsandbox.emulator.inventory.SecurityGroup;
import io.ssmsandbox.emulator.wire.XmlElement;
import io.ssmsandbox.emulator.world.World;

/**
 * Writes an instance as EC2 does. A terminated instance has no network data any more.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Instance.html">Instance</a>
 */
final class InstanceElement {

	private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	private final World world;

	private final CatalogRegion region;

	InstanceElement(World world, String region) {
		this.world = world;
		this.region = world.catalog().region(region).orElseThrow();
	}

	XmlElement of(Instance instance) {
		XmlElement element = Ec2Responses.item()
			.text("instanceId", instance.id())
			.text("imageId", instance.imageId())
			.add(state(instance))
			.text("instanceType", instance.type())
			.text("dnsName", "")
			.text("clientToken", clientToken(instance))
			.text("amiLaunchIndex", 0)
			.list("productCodes", "item", List.of())
			.text("launchTime", instance.life().launchedAt())
			.add(placement(instance))
			.add(XmlElement.of("monitoring").text("state", "disabled"))
			.text("architecture", instance.architecture())
			.text("rootDeviceType", "ebs")
			.text("rootDeviceName", instance.rootDeviceName())
			.text("virtualizationType", "hvm")
			.text("hypervisor", "xen")
			.text("ebsOptimized", false)
			.text("enaSupport", true)
			.text("platformDetails", "Linux/UNIX")
			.text("usageOperation", "RunInstances");
		addReason(element, instance);
		if (instance.state() == Instance.State.TERMINATED) {
			element.text("privateDnsName", "");
		}
		else {
			addNetwork(element, instance);
		}
		addProfile(element, instance);
		addCpu(element, instance);
		return element.add(metadataOptions(instance)).list("tagSet", "item", Ec2Responses.tags(instance.tags()));
	}

	private static void addReason(XmlElement element, Instance instance) {
		Instant shutDownAt = instance.life().shutDownAt();
		element.text("reason", (shutDownAt != null) ? "User initiated (" + SECOND.format(shutDownAt) + " GMT)" : "");
		if (shutDownAt != null) {
			element.add(XmlElement.of("stateReason")
				.text("code", "Client.UserInitiatedShutdown")
				.text("message", "Client.UserInitiatedShutdown: User initiated shutdown"));
		}
	}

	/** The token of CloudFormation's launch. No other operation shows it. */
	static String clientToken(Instance instance) {
		return UUID.nameUUIDFromBytes(instance.id().getBytes(StandardCharsets.UTF_8)).toString();
	}

	static XmlElement state(Instance instance) {
		return XmlElement.of("instanceState")
			.text("code", instance.state().code())
			.text("name", instance.state().wireName());
	}

	private XmlElement placement(Instance instance) {
		return XmlElement.of("placement")
			.text("availabilityZone", instance.availabilityZone())
			.text("availabilityZoneId",
					this.world.catalog().zone(instance.availabilityZone()).map(CatalogZone::id).orElse(null))
			.text("groupName", "")
			.text("tenancy", "default");
	}

	private void addNetwork(XmlElement element, Instance instance) {
		element.text("subnetId", instance.subnetId())
			.text("vpcId", instance.vpcId())
			.text("privateIpAddress", instance.privateIp())
			.text("privateDnsName", privateDnsName(instance))
			.text("sourceDestCheck", true)
			.list("groupSet", "item", groups(instance))
			.list("blockDeviceMapping", "item", List.of(rootDevice(instance)))
			.list("networkInterfaceSet", "item", List.of(networkInterface(instance)));
	}

	private String privateDnsName(Instance instance) {
		return this.region.privateDnsName(instance.privateIp());
	}

	private List<XmlElement> groups(Instance instance) {
		return instance.groupIds()
			.stream()
			.map(this.world.region(this.region.name()).securityGroups()::find)
			.flatMap(Optional::stream)
			.map(InstanceElement::group)
			.toList();
	}

	private static XmlElement group(SecurityGroup group) {
		return Ec2Responses.item().text("groupId", group.id()).text("groupName", group.name());
	}

	private static XmlElement rootDevice(Instance instance) {
		return Ec2Responses.item()
			.text("deviceName", instance.rootDeviceName())
			.add(XmlElement.of("ebs")
				.text("volumeId", instance.rootVolumeId())
				.text("status", "attached")
				.text("attachTime", instance.life().launchedAt())
				.text("deleteOnTermination", true));
	}

	private XmlElement networkInterface(Instance instance) {
		return Ec2Responses.item()
			.text("networkInterfaceId", instance.networkInterfaceId())
			.text("subnetId", instance.subnetId())
			.text("vpcId", instance.vpcId())
			.text("description", "")
			.text("ownerId", World.ACCOUNT_ID)
			.text("status", "in-use")
			.text("privateIpAddress", instance.privateIp())
			.text("privateDnsName", privateDnsName(instance))
			.text("sourceDestCheck", true)
			.list("groupSet", "item", groups(instance))
			.add(XmlElement.of("attachment")
				.text("attachmentId", "eni-attach-" + Ec2Responses.suffix(instance.networkInterfaceId()))
				.text("deviceIndex", 0)
				.text("status", "attached")
				.text("attachTime", instance.life().launchedAt())
				.text("deleteOnTermination", true))
			.list("privateIpAddressesSet", "item",
					List.of(Ec2Responses.item()
						.text("privateIpAddress", instance.privateIp())
						.text("privateDnsName", privateDnsName(instance))
						.text("primary", true)))
			.text("interfaceType", "interface");
	}

	private void addProfile(XmlElement element, Instance instance) {
		Optional.ofNullable(instance.profileName())
			.flatMap(this.world.iam().instanceProfiles()::find)
			.ifPresent((profile) -> element
				.add(XmlElement.of("iamInstanceProfile").text("arn", profile.arn()).text("id", profile.id())));
	}

	private void addCpu(XmlElement element, Instance instance) {
		Optional<InstanceType> type = this.world.catalog().instanceType(instance.type());
		type.ifPresent((known) -> element.add(XmlElement.of("cpuOptions")
			.text("coreCount", known.cores())
			.text("threadsPerCore", known.vcpus() / known.cores())));
	}

	private static XmlElement metadataOptions(Instance instance) {
		return XmlElement.of("metadataOptions")
			.text("state", (instance.state() == Instance.State.PENDING) ? "pending" : "applied")
			.text("httpTokens", instance.imdsV2Required() ? "required" : "optional")
			.text("httpEndpoint", "enabled")
			.text("httpProtocolIpv6", "disabled")
			.text("instanceMetadataTags", "disabled");
	}

}
