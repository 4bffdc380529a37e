package io.ssmsandbox.emulator.ec2;

import java.util.List;

import io.ssmsandbox.emulator.catalog.AwsCatalog;
import io.ssmsandbox.emulator.catalog.InstanceType;
import io.ssmsandbox.emulator.wire.AwsError;
import io.ssmsandbox.emulator.wire.Call;
import io.ssmsandbox.emulator.wire.Operation;
import io.ssmsandbox.emulator.wire.Reply;
import io.ssmsandbox.emulator.wire.Xml;
import io.ssmsandbox.emulator.world.World;

/**
 * Lists the instance types that the region offers, with processor and memory but without
 * network, disks and GPUs.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstanceTypes.html">DescribeInstanceTypes</a>
 */
final class DescribeInstanceTypes implements Operation {

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
	public Reply answer(Call call, World world) {
		List<InstanceType> types = select(call, offered(world.catalog(), call.region()));
		return Ec2Responses.page("instanceTypeSet", PAGING.page(call, FILTERS.apply(call, types), InstanceType::name),
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

	private static List<InstanceType> select(Call call, List<InstanceType> types) {
		List<String> wanted = call.list("InstanceType");
		List<String> known = types.stream().map(InstanceType::name).toList();
		List<String> missing = wanted.stream().filter((name) -> !known.contains(name)).toList();
		if (!missing.isEmpty()) {
			throw new AwsError(400, "InvalidInstanceType",
					"The following supplied instance types do not exist: " + missing);
		}
		return types.stream().filter((type) -> wanted.isEmpty() || wanted.contains(type.name())).toList();
	}

	private static Xml element(InstanceType type) {
		return Ec2Responses.item()
			.text("instanceType", type.name())
			.text("currentGeneration", true)
			.list("supportedUsageClasses", "item", List.of("on-demand", "spot"))
			.list("supportedRootDeviceTypes", "item", List.of("ebs"))
			.list("supportedVirtualizationTypes", "item", List.of("hvm"))
			.text("bareMetal", false)
			.text("hypervisor", type.hypervisor())
			.add(Xml.of("processorInfo")
				.list("supportedArchitectures", "item", type.architectures())
				.text("sustainedClockSpeedInGhz", type.clockGhz()))
			.add(Xml.of("vCpuInfo")
				.text("defaultVCpus", type.vcpus())
				.text("defaultCores", type.cores())
				.text("defaultThreadsPerCore", type.vcpus() / type.cores()))
			.add(Xml.of("memoryInfo").text("sizeInMiB", type.memoryMiB()))
			.text("burstablePerformanceSupported", type.burstable());
	}

}
