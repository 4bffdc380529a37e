package io.ssmsandbox.emulator.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class AwsCatalogTests {

	private static final AwsCatalog CATALOG = AwsCatalog.load();

	@Test
	void knowsEveryCommercialRegionAndItsNeighbourPartitions() {
		assertThat(CATALOG.regions()).extracting(CatalogRegion::partition).filteredOn("aws"::equals).hasSize(34);
		assertThat(CATALOG.region("cn-north-1")).get()
			.extracting(CatalogRegion::partition, CatalogRegion::endpoint)
			.containsExactly("aws-cn", "ec2.cn-north-1.amazonaws.com.cn");
		assertThat(CATALOG.region("us-gov-west-1")).get().extracting(CatalogRegion::partition).isEqualTo("aws-us-gov");
		assertThat(CATALOG.region("us-middle-1")).isEmpty();
	}

	@Test
	void hasSeventeenRegionsThatNeedNoOptIn() {
		List<String> usable = CATALOG.regions()
			.stream()
			.filter((region) -> region.partition().equals("aws") && region.optedIn())
			.map(CatalogRegion::name)
			.toList();

		assertThat(usable).hasSize(17)
			.contains("us-east-1", "ap-northeast-1", "ap-northeast-3", "sa-east-1")
			.doesNotContain("ap-east-1", "me-south-1", "af-south-1", "eu-south-1", "mx-central-1");
	}

	@Test
	void namesZonesAsAYoungAccountSeesThem() {
		assertThat(CATALOG.zones("ap-northeast-1")).extracting(CatalogZone::name, CatalogZone::id, CatalogZone::letter)
			.containsExactly(tuple("ap-northeast-1a", "apne1-az4", "a"), tuple("ap-northeast-1c", "apne1-az1", "c"),
					tuple("ap-northeast-1d", "apne1-az2", "d"));
		assertThat(CATALOG.zones("us-west-1")).hasSize(2);
		assertThat(CATALOG.zones("us-east-1")).extracting(CatalogZone::letter)
			.containsExactly("a", "b", "c", "d", "e", "f");
		assertThat(CATALOG.zones("us-middle-1")).isEmpty();
	}

	@Test
	void givesEveryZoneOneNameAndOneId() {
		List<CatalogZone> zones = CATALOG.regions()
			.stream()
			.flatMap((region) -> CATALOG.zones(region.name()).stream())
			.toList();

		assertThat(zones).extracting(CatalogZone::name).doesNotHaveDuplicates();
		assertThat(zones).extracting(CatalogZone::id).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@ValueSource(strings = { "ssm", "ssmmessages", "ec2messages" })
	void keepsSystemsManagerOutOfTheZoneThatLacksIt(String name) {
		assertThat(service("ap-northeast-1", name).zones()).containsExactly("ap-northeast-1a", "ap-northeast-1c");
		assertThat(service("ap-northeast-1", "ec2").zones()).hasSize(3);
	}

	@ParameterizedTest
	@ValueSource(strings = { "mx-central-1", "ap-southeast-5", "ap-southeast-6", "ap-southeast-7", "ap-east-2" })
	void hasNoMessageDeliveryEndpointInRegionsLaunchedSince2024(String region) {
		assertThat(CATALOG.endpointServices(region)).extracting(EndpointService::name)
			.contains("ssm", "ssmmessages", "ec2")
			.doesNotContain("ec2messages");
	}

	@Test
	void offersS3AsGatewayAndAsInterfaceUnderOneName() {
		assertThat(CATALOG.endpointServices("eu-west-1"))
			.filteredOn((service) -> service.serviceName().equals("com.amazonaws.eu-west-1.s3"))
			.extracting(EndpointService::type, EndpointService::privateDnsName)
			.containsExactlyInAnyOrder(tuple(EndpointService.Type.GATEWAY, null),
					tuple(EndpointService.Type.INTERFACE, "s3.eu-west-1.amazonaws.com"));
	}

	@Test
	void mixesServiceNamePrefixesInChina() {
		assertThat(CATALOG.endpointServices("cn-north-1")).extracting(EndpointService::serviceName)
			.contains("com.amazonaws.cn-north-1.ssm", "cn.com.amazonaws.cn-north-1.ec2");
		assertThat(service("cn-north-1", "ssm").privateDnsName()).isEqualTo("ssm.cn-north-1.amazonaws.com.cn");
	}

	@ParameterizedTest
	@CsvSource({ "us-east-1a, t3.small, true", "us-east-1e, t3.small, false", "us-east-1e, t4g.nano, false",
			"us-east-1e, t2.micro, true", "ap-northeast-1c, t3a.small, false", "ap-northeast-1a, t3a.small, true",
			"eu-south-1a, m7g.large, false", "us-east-1a, t99.small, false", "us-east-1z, t3.small, false" })
	void offersInstanceTypesByZone(String zone, String type, boolean offered) {
		assertThat(CATALOG.offersInstanceType(zone, type)).isEqualTo(offered);
	}

	@Test
	void describesInstanceTypes() {
		InstanceType small = CATALOG.instanceType("t4g.small").orElseThrow();

		assertThat(small.architecture()).isEqualTo("arm64");
		assertThat(small.vcpus()).isEqualTo(2);
		assertThat(small.memoryMiB()).isEqualTo(2048);
		assertThat(CATALOG.instanceType("t2.micro").orElseThrow().architecture()).isEqualTo("x86_64");
	}

	@ParameterizedTest
	@CsvSource({ "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64, x86_64, /dev/xvda, 8",
			"/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-6.12-arm64, arm64, /dev/xvda, 8",
			"/aws/service/ami-amazon-linux-latest/al2023-ami-minimal-kernel-6.1-x86_64, x86_64, /dev/xvda, 2",
			"/aws/service/ami-amazon-linux-latest/amzn2-ami-hvm-x86_64-gp2, x86_64, /dev/xvda, 8",
			"/aws/service/canonical/ubuntu/server/22.04/stable/current/amd64/hvm/ebs-gp2/ami-id, x86_64, /dev/sda1, 8",
			"/aws/service/canonical/ubuntu/server/24.04/stable/current/arm64/hvm/ebs-gp3/ami-id, arm64, /dev/sda1, 8" })
	void resolvesPublicParametersToImagesInEveryRegion(String parameter, String architecture, String device, int size) {
		Set<String> ids = new HashSet<>();
		for (CatalogRegion region : CATALOG.regions()) {
			String id = CATALOG.parameter(region.name(), parameter).orElseThrow();
			ids.add(id);

			assertThat(id).matches("ami-0[0-9a-f]{16}");
			assertThat(CATALOG.image(region.name(), id)).get()
				.extracting(CatalogImage::architecture, CatalogImage::rootDeviceName, CatalogImage::rootVolumeGiB)
				.containsExactly(architecture, device, size);
		}
		assertThat(ids).hasSize(CATALOG.regions().size());
	}

	@Test
	void pointsTheDefaultKernelAtTheImageOfKernelSixOne() {
		String prefix = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-";

		assertThat(CATALOG.parameter("eu-west-1", prefix + "default-arm64"))
			.isEqualTo(CATALOG.parameter("eu-west-1", prefix + "6.1-arm64"))
			.isNotEqualTo(CATALOG.parameter("eu-west-1", prefix + "6.12-arm64"));
	}

	@Test
	void knowsNoImageOfAnotherRegion() {
		String id = CATALOG.parameter("eu-west-1", "/aws/service/ami-amazon-linux-latest/amzn2-ami-hvm-x86_64-gp2")
			.orElseThrow();

		assertThat(CATALOG.image("eu-west-2", id)).isEmpty();
		assertThat(CATALOG.image("us-middle-1", id)).isEmpty();
	}

	@Test
	void listsRegionsAsPublicParameters() {
		String root = "/aws/service/global-infrastructure";

		assertThat(CATALOG.parameter("us-east-1", root + "/services/ssm/regions/mx-central-1"))
			.contains("mx-central-1");
		assertThat(CATALOG.parameter("us-east-1", root + "/regions/ap-northeast-1/longName"))
			.contains("Asia Pacific (Tokyo)");
		assertThat(CATALOG.parameter("us-east-1", root + "/regions/us-middle-1")).isEmpty();
		assertThat(CATALOG.parameter("us-middle-1", root + "/regions/us-east-1")).isEmpty();
		assertThat(CATALOG.parameters("us-east-1")).containsKeys(root + "/regions/us-west-2",
				"/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64");
	}

	@Test
	void keepsOnePrefixListPerRegionAndGatewayService() {
		assertThat(CATALOG.prefixListId("eu-west-1", "s3")).get().asString().matches("pl-[0-9a-f]{8}");
		assertThat(CATALOG.prefixListId("eu-west-1", "s3")).isNotEqualTo(CATALOG.prefixListId("eu-west-2", "s3"))
			.isNotEqualTo(CATALOG.prefixListId("eu-west-1", "dynamodb"));
		assertThat(CATALOG.prefixListId("eu-west-1", "ssm")).isEmpty();
		assertThat(CATALOG.prefixListId("us-middle-1", "s3")).isEmpty();
	}

	private static EndpointService service(String region, String name) {
		return CATALOG.endpointServices(region)
			.stream()
			.filter((service) -> service.name().equals(name))
			.findFirst()
			.orElseThrow();
	}

}
