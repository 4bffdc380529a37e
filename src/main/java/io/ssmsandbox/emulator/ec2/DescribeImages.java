package io.ssmsandbox.emulator.ec2;

import java.util.List;
import java.util.Map;

import io.ssmsandbox.emulator.catalog.CatalogImage;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.wire.XmlElement;
import io.ssmsandbox.emulator.world.World;

/**
 * Lists the public images of the catalogue. The account has no images.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeImages.html">DescribeImages</a>
 */
final class DescribeImages implements ServiceOperation {

	private static final Ec2Filters<CatalogImage> FILTERS = new Ec2Filters<CatalogImage>()
		.on("architecture", CatalogImage::architecture)
		.on("image-id", CatalogImage::id)
		.on("image-type", (catalogImage) -> "machine")
		.on("is-public", (catalogImage) -> true)
		.on("name", CatalogImage::name)
		.on("owner-alias", CatalogImage::ownerAlias)
		.on("owner-id", CatalogImage::ownerId)
		.on("root-device-name", CatalogImage::rootDeviceName)
		.on("root-device-type", (catalogImage) -> "ebs")
		.on("state", (catalogImage) -> "available")
		.on("virtualization-type", (catalogImage) -> "hvm")
		.on("block-device-mapping.device-name", CatalogImage::rootDeviceName)
		.on("block-device-mapping.volume-size", CatalogImage::rootVolumeGiB)
		.on("creation-date", (catalogImage) -> XmlElement.timestamp(catalogImage.publishedAt()))
		.on("ena-support", (catalogImage) -> true)
		.on("hypervisor", (catalogImage) -> "xen")
		.on("platform", (catalogImage) -> null)
		.on("sriov-net-support", (catalogImage) -> "simple")
		.onTags((catalogImage) -> Map.of());

	private static final Ec2Paging PAGING = Ec2Paging.between(1, 1000);

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		List<CatalogImage> known = serviceCall.list(IdKind.IMAGE.parameter()).isEmpty()
				? world.catalog().images(serviceCall.region())
				: IdKind.IMAGE.find(serviceCall, (id) -> world.catalog().image(serviceCall.region(), id));
		List<String> owners = serviceCall.list("Owner");
		List<CatalogImage> images = known.stream()
			.filter((catalogImage) -> owners.isEmpty() || owners.contains(catalogImage.ownerId())
					|| owners.contains(String.valueOf(catalogImage.ownerAlias())))
			.toList();
		return Ec2Responses.page("imagesSet",
				PAGING.page(serviceCall, FILTERS.apply(serviceCall, images), CatalogImage::id),
				DescribeImages::element);
	}

	private static XmlElement element(CatalogImage catalogImage) {
		return Ec2Responses.item()
			.text("imageId", catalogImage.id())
			.text("imageLocation",
					((catalogImage.ownerAlias() != null) ? catalogImage.ownerAlias() : catalogImage.ownerId()) + "/"
							+ catalogImage.name())
			.text("imageState", "available")
			.text("imageOwnerId", catalogImage.ownerId())
			.text("creationDate", catalogImage.publishedAt())
			.text("isPublic", true)
			.text("architecture", catalogImage.architecture())
			.text("imageType", "machine")
			.text("name", catalogImage.name())
			.text("description", "Emulated image: nothing boots from it")
			.text("imageOwnerAlias", catalogImage.ownerAlias())
			.text("rootDeviceType", "ebs")
			.text("rootDeviceName", catalogImage.rootDeviceName())
			.list("blockDeviceMapping", "item", List.of(rootDevice(catalogImage)))
			.text("virtualizationType", "hvm")
			.text("hypervisor", "xen")
			.text("enaSupport", true)
			.text("sriovNetSupport", "simple")
			.text("platformDetails", "Linux/UNIX")
			.text("usageOperation", "RunInstances")
			.text("imdsSupport", catalogImage.imdsSupport());
	}

	private static XmlElement rootDevice(CatalogImage catalogImage) {
		return Ec2Responses.item()
			.text("deviceName", catalogImage.rootDeviceName())
			.add(XmlElement.of("ebs")
				.text("deleteOnTermination", true)
				.text("snapshotId", "snap-" + Ec2Responses.suffix(catalogImage.id()))
				.text("volumeSize", catalogImage.rootVolumeGiB())
				.text("volumeType", "gp3")
				.text("encrypted", false));
	}

}
