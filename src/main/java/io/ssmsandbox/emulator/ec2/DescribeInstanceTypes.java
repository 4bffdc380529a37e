package io.ssmsandbox.emulator.ec2;

import java.util.List;

import io.ssmsandbox.emulator.catalog.AwsCatalog;
import io.ssmsandbox.emulator.catalog.InstanceType;
import io.ssmsandbox.emulator.wire.AwsErrorException;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.wire.XmlElement;
import io.ssmsandbox.emulator.world.World;

/**
 * Lists the instance types that the region offers, with processor and memory but without
 * network, disks and GPUs.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstanceTypes.html">DescribeInstanceTypes</a>
 */
final class DescribeInstanceTypes implements ServiceOperation {

	private static final Ec2Filters<InstanceType> FILTERS = new Ec2Filters<InstanceType>()
		.on("instance-type", InstanceType::name)
		.on("burstable-performance-supported", InstanceType::burstable)
		.on("hypervisor", InstanceType::hypervisor)
		.on("memory-info.size-in-mib", InstanceType::memoryMiB)
		.on("vcpu-info.default-vcpus", InstanceType::vcpus)
		.on("vcpu-info.default-cores", InstanceType::cores)
		.on("vcpu-info.default-threads-per-core", (type) -> type.vcpus() / type.cores())
		.on("processor-info.sustained-clock-speed-in-ghz", InstanceType::clockGhz)
		.onEach("processor-info.supported-architecture", InstanceType::architectures)
		.on("bare-metal", (type) -> false)
		.on("current-generation", (type) -> true)
		.on("supported-root-device-type", (type) -> "ebs")
		.onEach("supported-usage-class", (type) -> List.of("on-demand", "spot"))
		.on("supported-virtualization-type", (type) -> "hvm");

	private static final Ec2Paging PAGING = Ec2Paging.between(5, 100);

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		List<InstanceType> types = select(serviceCall, offered(world.catalog(), serviceCall.region()));
		return Ec2Responses.page("instanceTypeSet",
				PAGING.page(serviceCall, FILTERS.apply(serviceCall, types), InstanceType::name),
				DescribeInstanceTypes::element);
	}

	private static List<InstanceType> offered(AwsCatalog awsCatalog, String region) {
		return awsCatalog.instanceTypes()
			.stream()
			.filter((type) -> awsCatalog.zones(region)
				.stream()
				.anyMatch((catalogZone) -> awsCatalog.offersInstanceType(catalogZone.name(), type.name())))
			.toList();
	}

	private static List<InstanceType> select(ServiceCall serviceCall, List<InstanceType> types) {
		List<String> wanted = serviceCall.list("InstanceType");
		List<String> known = types.stream().map(InstanceType::name).toList();
		List<String> missing = wanted.stream().filter((name) -> !known.contains(name)).toList();
		if (!missing.isEmpty()) {
			throw new AwsErrorException(400, "InvalidInstanceType",
					"The following supplied instance types do not exist: " + missing);
		}
		return types.stream().filter((type) -> wanted.isEmpty() || wanted.contains(type.name())).toList();
	}

	private static XmlElement element(InstanceType type) {
		return Ec2Responses.item()
			.text("instanceType", type.name())
			.text("currentGeneration", true)
			.list("supportedUsageClasses", "item", List.of("on-demand", "spot"))
			.list("supportedRootDeviceTypes", "item", List.of("ebs"))
			.list("supportedVirtualizationTypes", "item", List.of("hvm"))
			.text("bareMetal", false)
			.text("hypervisor", type.hypervisor())
			.add(XmlElement.of("processorInfo")
				.list("supportedArchitectures", "item", type.architectures())
				.text("sustainedClockSpeedInGhz", type.clockGhz()))
			.add(XmlElement.of("vCpuInfo")
				.text("defaultVCpus", type.vcpus())
				.text("defaultCores", type.cores())
				.text("defaultThreadsPerCore", type.vcpus() / type.cores()))
			.add(XmlElement.of("memoryInfo").text("sizeInMiB", type.memoryMiB()))
			.text("burstablePerformanceSupported", type.burstable());
	}

}
