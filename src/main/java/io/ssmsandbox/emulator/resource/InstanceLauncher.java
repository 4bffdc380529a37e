package io.ssmsandbox.emulator.resource;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.ssmsandbox.emulator.catalog.CatalogImage;
import io.ssmsandbox.emulator.catalog.CatalogZone;
import io.ssmsandbox.emulator.catalog.InstanceType;
import io.ssmsandbox.emulator.catalog.QuotaDefinition;
import io.ssmsandbox.emulator.inventory.Instance;
import io.ssmsandbox.emulator.inventory.InstanceLifecycle;
import io.ssmsandbox.emulator.inventory.InstanceProfile;
import io.ssmsandbox.emulator.inventory.NetworkInterface;
import io.ssmsandbox.emulator.inventory.Subnet;
import org.jspecify.annotations.Nullable;

/**
 * Runs one RunInstances call: it checks the request with EC2's wording, then creates an
 * instance with its interface.
 */
final class InstanceLauncher {

	private static final String DEFAULT_TYPE = "m1.small";

	private static final int MAX_USER_DATA_BYTES = 16384;

	private static final Set<String> DEVICE = Set.of("DeviceName", "Ebs", "NoDevice", "VirtualName");

	private static final Set<String> VOLUME = Set.of("DeleteOnTermination", "Encrypted", "Iops", "KmsKeyId",
			"SnapshotId", "VolumeSize", "VolumeType");

	private static final String DEFAULT_VOLUME = "gp2";

	private static final Map<String, Integer> LARGEST_VOLUMES = Map.of("gp2", 16_384, "gp3", 65_536, "io1", 16_384,
			"io2", 65_536, "st1", 16_384, "sc1", 16_384, "standard", 1_024);

	private static final Set<String> TENANCIES = Set.of("default", "dedicated", "host");

	private static final Set<String> METADATA_OPTIONS = Set.of("HttpEndpoint", "HttpProtocolIpv6",
			"HttpPutResponseHopLimit", "HttpTokens", "InstanceMetadataTags");

	private final ResourceContext context;

	private final ResourceInputs inputs;

	InstanceLauncher(ResourceContext context, ResourceInputs inputs) {
		this.context = context;
		this.inputs = inputs;
	}

	Instance launch() {
		InstanceNetworking networking = InstanceNetworking.read(this.context, this.inputs);
		CatalogImage catalogImage = image();
		InstanceType type = type(catalogImage, networking.subnet());
		checkQuota(type);
		String profile = profile();
		String userData = userData();
		boolean tokensRequired = tokensRequired(catalogImage);
		checkVolumes(catalogImage);
		checkTenancy();
		this.inputs.structure("CreditSpecification").ifPresent((credits) -> credits.only(Set.of("CPUCredits")));
		if (this.inputs.has("KeyName")) {
			throw refused(FailureWording.NOT_FOUND,
					"The key pair '" + this.inputs.text("KeyName") + "' does not exist");
		}
		// From here on only the interface may be refused; other refusals would leave the
		// interface behind.
		Map<String, String> tags = ResourceTags.of(this.context, this.inputs);
		String id = this.context.newId("i");
		NetworkInterface attached = networking.attach(this.context, id);
		return new Instance(id, attached.vpcId(), attached.subnetId(), attached.availabilityZone(), attached.id(),
				attached.privateIp(), catalogImage.id(), type.name(), catalogImage.architecture(),
				InstanceLifecycle.launched(this.context.now(), this.context.speed()), profile, attached.groupIds(),
				userData, tokensRequired, catalogImage.rootDeviceName(), this.context.newId("vol"), tags);
	}

	private CatalogImage image() {
		String id = this.inputs.optionalText("ImageId")
			.orElseThrow(
					() -> refused(FailureWording.INVALID_REQUEST, "The request must contain the parameter ImageId"));
		if (!id.startsWith("ami-")) {
			throw refused(FailureWording.INVALID_REQUEST, "Invalid id: \"" + id + "\" (expecting \"ami-...\")");
		}
		return this.context.catalog()
			.image(this.context.region(), id)
			.orElseThrow(() -> refused(FailureWording.NOT_FOUND, "The image id '[" + id + "]' does not exist"));
	}

	private InstanceType type(CatalogImage catalogImage, Subnet subnet) {
		String name = this.inputs.optionalText("InstanceType").orElse(DEFAULT_TYPE);
		InstanceType type = this.context.catalog()
			.instanceType(name)
			.orElseThrow(
					() -> refused(FailureWording.INVALID_REQUEST, "Invalid value '" + name + "' for InstanceType."));
		if (!type.architectures().contains(catalogImage.architecture())) {
			throw refused(FailureWording.INVALID_REQUEST,
					("The architecture '%s' of the specified instance type does not match "
							+ "the architecture '%s' of the specified AMI. Specify an instance type and an AMI that have matching "
							+ "architectures, and try again. You can use 'describe-instance-types' or 'describe-images' to discover "
							+ "the architecture of the instance type or AMI.")
						.formatted(String.join(",", type.architectures()), catalogImage.architecture()));
		}
		if (!this.context.catalog().offersInstanceType(subnet.availabilityZone(), name)) {
			throw refused(FailureWording.INVALID_REQUEST, notOffered(name, subnet.availabilityZone()));
		}
		return type;
	}

	/**
	 * Every family in the catalogue is a standard family, and every instance is on
	 * demand. The message is in https://github.com/bentoml/bentoctl/issues/202; the code
	 * around it has no source.
	 */
	private void checkQuota(InstanceType type) {
		int limit = this.context.quota(QuotaDefinition.STANDARD_VCPUS);
		int inUse = this.context.inventory()
			.instances()
			.where((instance) -> instance.isRunning() || instance.state() == Instance.State.PENDING)
			.flatMap((instance) -> this.context.catalog().instanceType(instance.type()).stream())
			.mapToInt(InstanceType::vcpus)
			.sum();
		if (inUse + type.vcpus() > limit) {
			throw refused(FailureWording.GENERAL,
					"You have requested more vCPU capacity than your current vCPU limit of " + limit
							+ " allows for the instance bucket that the specified instance type belongs to. Please visit "
							+ "http://aws.amazon.com/contact-us/ec2-request to request an adjustment to this limit.");
		}
	}

	private String notOffered(String type, String zone) {
		String others = this.context.catalog()
			.zones(this.context.region())
			.stream()
			.map(CatalogZone::name)
			.filter((other) -> this.context.catalog().offersInstanceType(other, type))
			.collect(Collectors.joining(", "));
		if (others.isEmpty()) {
			return "The requested configuration is currently not supported. Please check the documentation for supported "
					+ "configurations.";
		}
		return ("Your requested instance type (%s) is not supported in your requested Availability Zone (%s). Please retry "
				+ "your request by not specifying an Availability Zone or choosing %s.")
			.formatted(type, zone, others);
	}

	private @Nullable String profile() {
		return this.inputs.optionalText("IamInstanceProfile")
			.map((name) -> this.context.iam()
				.instanceProfiles()
				.findStaying(name)
				.filter(InstanceProfile::propagated)
				.orElseThrow(() -> refused(FailureWording.INVALID_REQUEST, "Value (" + name
						+ ") for parameter iamInstanceProfile.name is invalid. Invalid IAM Instance Profile name"))
				.name())
			.orElse(null);
	}

	private @Nullable String userData() {
		String userData = this.inputs.optionalText("UserData").orElse(null);
		if (userData == null) {
			return null;
		}
		try {
			if (Base64.getMimeDecoder().decode(userData).length > MAX_USER_DATA_BYTES) {
				throw refused(FailureWording.INVALID_REQUEST,
						"User data is limited to " + MAX_USER_DATA_BYTES + " bytes");
			}
			return userData;
		}
		catch (IllegalArgumentException ex) {
			throw refused(FailureWording.INVALID_REQUEST, "Invalid BASE64 encoding of user data.");
		}
	}

	private boolean tokensRequired(CatalogImage catalogImage) {
		String byDefault = (catalogImage.imdsSupport() != null) ? "required" : "optional";
		String tokens = this.inputs.structure("MetadataOptions")
			.map((options) -> options.only(METADATA_OPTIONS).optionalText("HttpTokens").orElse(byDefault))
			.orElse(byDefault);
		return switch (tokens) {
			case "required" -> true;
			case "optional" -> false;
			default -> throw refused(FailureWording.INVALID_REQUEST,
					"Value (" + tokens + ") for parameter HttpTokens is invalid. Valid values are: required, optional");
		};
	}

	private void checkVolumes(CatalogImage catalogImage) {
		List<ResourceInputs> devices = this.inputs.structures("BlockDeviceMappings");
		for (ResourceInputs device : devices) {
			Optional<ResourceInputs> volume = device.only(DEVICE).structure("Ebs").map((ebs) -> ebs.only(VOLUME));
			int size = volume.flatMap((ebs) -> ebs.number("VolumeSize")).orElse(catalogImage.rootVolumeGiB());
			checkVolume(volume.flatMap((ebs) -> ebs.optionalText("VolumeType")).orElse(DEFAULT_VOLUME), size);
			if (device.text("DeviceName").equals(catalogImage.rootDeviceName())
					&& size < catalogImage.rootVolumeGiB()) {
				throw refused(FailureWording.INVALID_REQUEST,
						"Volume of size %dGB is smaller than snapshot '%s', expect size >= %dGB".formatted(size,
								"snap-" + catalogImage.id().substring("ami-".length()), catalogImage.rootVolumeGiB()));
			}
		}
	}

	/**
	 * EC2's wording of both messages and the code around them have no source. The limits
	 * are in https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html.
	 */
	private void checkVolume(String type, int size) {
		int largest = Optional.ofNullable(LARGEST_VOLUMES.get(type))
			.orElseThrow(() -> refused(FailureWording.INVALID_REQUEST, "Invalid value '" + type + "' for VolumeType."));
		if (size > largest) {
			throw refused(FailureWording.INVALID_REQUEST,
					"Volume of %dGiB is too large for volume type %s; maximum is %dGiB.".formatted(size, type,
							largest));
		}
	}

	/**
	 * EC2's wording and the code around it have no source.
	 */
	private void checkTenancy() {
		this.inputs.optionalText("Tenancy").filter((tenancy) -> !TENANCIES.contains(tenancy)).ifPresent((tenancy) -> {
			throw refused(FailureWording.INVALID_REQUEST, "Invalid value '" + tenancy + "' for Tenancy.");
		});
	}

	private ResourceFailureException refused(String handlerErrorCode, String message) {
		return FailureWording.byEc2(this.context, handlerErrorCode, message);
	}

}
