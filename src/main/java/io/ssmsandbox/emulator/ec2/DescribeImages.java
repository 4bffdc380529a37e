package io.ssmsandbox.emulator.ec2;

import java.util.List;
import java.util.Map;

import io.ssmsandbox.emulator.catalog.Image;
import io.ssmsandbox.emulator.wire.Call;
import io.ssmsandbox.emulator.wire.Operation;
import io.ssmsandbox.emulator.wire.Reply;
import io.ssmsandbox.emulator.wire.Xml;
import io.ssmsandbox.emulator.world.World;

/**
 * The public images that the catalogue knows; the account has none of its own.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeImages.html">DescribeImages</a>
 */
final class DescribeImages implements Operation {

	private static final Filters<Image> FILTERS = new Filters<Image>().on("architecture", Image::architecture)
		.on("image-id", Image::id)
		.on("image-type", (image) -> "machine")
		.on("is-public", (image) -> true)
		.on("name", Image::name)
		.on("owner-alias", Image::ownerAlias)
		.on("owner-id", Image::ownerId)
		.on("root-device-name", Image::rootDeviceName)
		.on("root-device-type", (image) -> "ebs")
		.on("state", (image) -> "available")
		.on("virtualization-type", (image) -> "hvm")
		.on("block-device-mapping.device-name", Image::rootDeviceName)
		.on("block-device-mapping.volume-size", Image::rootVolumeGiB)
		.on("creation-date", (image) -> Xml.timestamp(image.publishedAt()))
		.on("ena-support", (image) -> true)
		.on("hypervisor", (image) -> "xen")
		.on("platform", (image) -> null)
		.on("sriov-net-support", (image) -> "simple")
		.onTags((image) -> Map.of());

	private static final Paging PAGING = Paging.between(1, 1000);

	@Override
	public Reply answer(Call call, World world) {
		List<Image> known = call.list(IdKind.IMAGE.parameter()).isEmpty() ? world.catalog().images(call.region())
				: IdKind.IMAGE.find(call, (id) -> world.catalog().image(call.region(), id));
		List<String> owners = call.list("Owner");
		List<Image> images = known.stream()
			.filter((image) -> owners.isEmpty() || owners.contains(image.ownerId())
					|| owners.contains(String.valueOf(image.ownerAlias())))
			.toList();
		return Answers.page("imagesSet", PAGING.page(call, FILTERS.apply(call, images), Image::id),
				DescribeImages::element);
	}

	private static Xml element(Image image) {
		return Answers.item()
			.text("imageId", image.id())
			.text("imageLocation",
					((image.ownerAlias() != null) ? image.ownerAlias() : image.ownerId()) + "/" + image.name())
			.text("imageState", "available")
			.text("imageOwnerId", image.ownerId())
			.text("creationDate", image.publishedAt())
			.text("isPublic", true)
			.text("architecture", image.architecture())
			.text("imageType", "machine")
			.text("name", image.name())
			.text("description", "Emulated image: nothing boots from it")
			.text("imageOwnerAlias", image.ownerAlias())
			.text("rootDeviceType", "ebs")
			.text("rootDeviceName", image.rootDeviceName())
			.list("blockDeviceMapping", "item", List.of(rootDevice(image)))
			.text("virtualizationType", "hvm")
			.text("hypervisor", "xen")
			.text("enaSupport", true)
			.text("sriovNetSupport", "simple")
			.text("platformDetails", "Linux/UNIX")
			.text("usageOperation", "RunInstances")
			.text("imdsSupport", image.imdsSupport());
	}

	private static Xml rootDevice(Image image) {
		return Answers.item()
			.text("deviceName", image.rootDeviceName())
			.add(Xml.of("ebs")
				.text("deleteOnTermination", true)
				.text("snapshotId", "snap-" + Answers.suffix(image.id()))
				.text("volumeSize", image.rootVolumeGiB())
				.text("volumeType", "gp3")
				.text("encrypted", false));
	}

}
