package io.ssmsandbox.emulator.ec2;

import java.util.List;
import java.util.stream.Stream;

import io.ssmsandbox.emulator.fixture.EmulatedSandbox;
import io.ssmsandbox.emulator.fixture.LoopbackAws;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.AvailabilityZone;
import software.amazon.awssdk.services.ec2.model.DescribeVpcEndpointServicesResponse;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.InstanceTypeInfo;
import software.amazon.awssdk.services.ec2.model.InstanceTypeOffering;
import software.amazon.awssdk.services.ec2.model.LocationType;
import software.amazon.awssdk.services.ec2.model.ManagedPrefixList;
import software.amazon.awssdk.services.ec2.model.Region;
import software.amazon.awssdk.services.ec2.model.ServiceDetail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests what AWS offers, through the SDK.
 */
class Ec2CatalogueTests {

	private static final LoopbackAws AWS = new LoopbackAws(EmulatedSandbox.world());

	private static final Ec2Client EC2 = AWS.ec2(EmulatedSandbox.REGION);

	private static final String SSM = "com.amazonaws.ap-northeast-1.ssm";

	@AfterAll
	static void close() {
		AWS.close();
	}

	@Test
	void listsTheRegionsThatCanBeCalledUnlessAskedForAll() {
		assertThat(EC2.describeRegions().regions()).hasSize(17)
			.extracting(Region::regionName)
			.doesNotContain("ap-east-1");
		assertThat(EC2.describeRegions((describe) -> describe.allRegions(true)).regions()).hasSize(34)
			.filteredOn((region) -> region.regionName().equals("ap-east-1"))
			.extracting(Region::optInStatus, Region::endpoint)
			.containsExactly(tuple("not-opted-in", "ec2.ap-east-1.amazonaws.com"));
	}

	@Test
	void namesARegionThatNeedsOptInWhenAskedByName() {
		assertThat(EC2.describeRegions((describe) -> describe.regionNames("ap-east-1", "us-east-1")).regions())
			.extracting(Region::regionName)
			.containsExactly("ap-east-1", "us-east-1");
		refused("InvalidParameterValue", "Invalid region: [us-middle-1]",
				() -> EC2.describeRegions((describe) -> describe.regionNames("us-middle-1")));
	}

	@ParameterizedTest
	@CsvSource({ "region-name, eu-west-?, 3", "opt-in-status, not-opted-in, 17", "endpoint, *northeast*, 3",
			"region-name, eu-west-\\?, 0" })
	void filtersRegions(String name, String value, int found) {
		assertThat(EC2.describeRegions((describe) -> describe.allRegions(true).filters(filter(name, value))).regions())
			.hasSize(found);
	}

	@Test
	void listsTheRegionsOfTheCalledPartition() {
		assertThat(AWS.ec2("cn-north-1").describeRegions().regions()).extracting(Region::regionName)
			.containsExactly("cn-north-1", "cn-northwest-1");
	}

	/**
	 * After a 401 the JDK's HTTP client hides the body, and with it the code AuthFailure,
	 * from the SDK.
	 */
	@Test
	void refusesCredentialsInARegionThatNeedsOptIn() {
		assertThatExceptionOfType(AwsServiceException.class)
			.isThrownBy(() -> AWS.ec2("ap-east-1").describeAvailabilityZones())
			.satisfies((refusal) -> assertThat(refusal.statusCode()).isEqualTo(401));
	}

	@Test
	void describesZones() {
		assertThat(EC2.describeAvailabilityZones(
				(describe) -> describe.filters(filter("state", "available"), filter("zone-type", "availability-zone")))
			.availabilityZones()).extracting(AvailabilityZone::zoneName, AvailabilityZone::zoneId)
			.containsExactly(tuple("ap-northeast-1a", "apne1-az4"), tuple("ap-northeast-1c", "apne1-az1"),
					tuple("ap-northeast-1d", "apne1-az2"));
		assertThat(EC2
			.describeAvailabilityZones((describe) -> describe.zoneNames("ap-northeast-1d").allAvailabilityZones(true))
			.availabilityZones()).hasSize(1);
	}

	@Test
	void refusesZonesAndFiltersItDoesNotKnow() {
		refused("InvalidParameterValue", "Invalid availability zone: [ap-northeast-1b]",
				() -> EC2.describeAvailabilityZones((describe) -> describe.zoneNames("ap-northeast-1b")));
		refused("InvalidParameterValue", "Invalid availability zone-id: [use1-az1]",
				() -> EC2.describeAvailabilityZones((describe) -> describe.zoneIds("use1-az1")));
		refused("InvalidParameterValue", "The filter 'colour' is invalid",
				() -> EC2.describeAvailabilityZones((describe) -> describe.filters(filter("colour", "red"))));
	}

	@Test
	void describesAnEndpointServiceWithItsZones() {
		DescribeVpcEndpointServicesResponse services = EC2
			.describeVpcEndpointServices((describe) -> describe.serviceNames(SSM));

		ServiceDetail ssm = services.serviceDetails().get(0);
		assertThat(services.serviceNames()).containsExactly(SSM);
		assertThat(ssm.availabilityZones()).containsExactly("ap-northeast-1a", "ap-northeast-1c");
		assertThat(ssm.availabilityZoneIds()).containsExactly("apne1-az4", "apne1-az1");
		assertThat(ssm.privateDnsName()).isEqualTo("ssm.ap-northeast-1.amazonaws.com");
		assertThat(ssm.vpcEndpointPolicySupported()).isTrue();
		assertThat(ssm.serviceId()).matches("vpce-svc-0[0-9a-f]{16}");
	}

	@Test
	void namesS3OnceAndDetailsItTwice() {
		DescribeVpcEndpointServicesResponse services = EC2
			.describeVpcEndpointServices((describe) -> describe.filters(filter("service-name", "*.s3")));

		assertThat(services.serviceNames()).hasSize(1);
		assertThat(services.serviceDetails()).hasSize(2);
		assertThat(EC2.describeVpcEndpointServices((describe) -> describe.filters(filter("service-type", "Gateway")))
			.serviceNames()).hasSize(2);
	}

	@Test
	void refusesAnEndpointServiceThatDoesNotExist() {
		refused("InvalidServiceName", "The Vpc Endpoint Service 'com.amazonaws.ap-northeast-1.nothing' does not exist",
				() -> EC2.describeVpcEndpointServices(
						(describe) -> describe.serviceNames(SSM, "com.amazonaws.ap-northeast-1.nothing")));
	}

	@Test
	void pagesThroughEndpointServices() {
		DescribeVpcEndpointServicesResponse first = EC2
			.describeVpcEndpointServices((describe) -> describe.maxResults(5));
		DescribeVpcEndpointServicesResponse second = EC2
			.describeVpcEndpointServices((describe) -> describe.maxResults(5).nextToken(first.nextToken()));

		List<String> paged = Stream.of(first, second)
			.flatMap((page) -> page.serviceDetails().stream())
			.map(ServiceDetail::serviceId)
			.toList();
		assertThat(paged).hasSize(10).doesNotHaveDuplicates();
		assertThat(second.nextToken()).isNull();
	}

	@Test
	void refusesPagesThatMakeNoSense() {
		refused("InvalidParameterValue",
				"Value ( 1 ) for parameter maxResults is invalid. Expecting a value greater than 5.",
				() -> EC2.describeVpcEndpointServices((describe) -> describe.maxResults(1)));
		refused("InvalidNextToken", "The token 'made-up' is invalid",
				() -> EC2.describeVpcEndpointServices((describe) -> describe.nextToken("made-up")));
	}

	@ParameterizedTest
	@CsvSource({ "t3.small, 5", "t2.micro, 6", "t9.small, 0" })
	void offersInstanceTypesByZone(String type, int zones) {
		assertThat(AWS.ec2("us-east-1")
			.describeInstanceTypeOfferings((describe) -> describe.locationType(LocationType.AVAILABILITY_ZONE)
				.filters(filter("instance-type", type)))
			.instanceTypeOfferings()).hasSize(zones)
			.extracting(InstanceTypeOffering::location)
			.doesNotContain(type.equals("t3.small") ? "us-east-1e" : "us-east-1z");
	}

	@Test
	void offersInstanceTypesByRegionAndByZoneId() {
		assertThat(
				EC2.describeInstanceTypeOfferings((describe) -> describe.filters(filter("instance-type", "t4g.small")))
					.instanceTypeOfferings())
			.extracting(InstanceTypeOffering::location)
			.containsExactly("ap-northeast-1");
		assertThat(EC2
			.describeInstanceTypeOfferings((describe) -> describe.locationType(LocationType.AVAILABILITY_ZONE_ID)
				.filters(filter("instance-type", "t3a.small"), filter("location", "apne1-*")))
			.instanceTypeOfferings()).extracting(InstanceTypeOffering::location)
			.containsExactly("apne1-az4", "apne1-az2");
		refused("InvalidParameterValue", "Invalid value 'moon' for LocationType.",
				() -> EC2.describeInstanceTypeOfferings((describe) -> describe.locationType("moon")));
	}

	@Test
	void describesInstanceTypes() {
		InstanceTypeInfo type = EC2.describeInstanceTypes((describe) -> describe.instanceTypesWithStrings("t4g.small"))
			.instanceTypes()
			.get(0);

		assertThat(type.vCpuInfo().defaultVCpus()).isEqualTo(2);
		assertThat(type.memoryInfo().sizeInMiB()).isEqualTo(2048);
		assertThat(type.processorInfo().supportedArchitecturesAsStrings()).containsExactly("arm64");
		assertThat(EC2
			.describeInstanceTypes(
					(describe) -> describe.filters(filter("processor-info.supported-architecture", "arm64")))
			.instanceTypes()).isNotEmpty().allMatch((info) -> info.instanceTypeAsString().contains("g."));
		refused("InvalidInstanceType", "The following supplied instance types do not exist: [t9.small]",
				() -> EC2.describeInstanceTypes((describe) -> describe.instanceTypesWithStrings("t9.small")));
	}

	@Test
	void describesImages() {
		String id = EmulatedSandbox
			.imageId("/aws/service/canonical/ubuntu/server/24.04/stable/current/arm64/hvm/ebs-gp3/ami-id");

		Image image = EC2.describeImages((describe) -> describe.imageIds(id)).images().get(0);

		assertThat(image.architectureAsString()).isEqualTo("arm64");
		assertThat(image.rootDeviceName()).isEqualTo("/dev/sda1");
		assertThat(image.ownerId()).isEqualTo("099720109477");
		assertThat(image.blockDeviceMappings().get(0).ebs().volumeSize()).isEqualTo(8);
		assertThat(EC2.describeImages((describe) -> describe.owners("amazon")).images()).hasSizeGreaterThan(5)
			.allMatch((each) -> each.imageOwnerAlias().equals("amazon"));
		assertThat(EC2.describeImages((describe) -> describe.owners("self")).images()).isEmpty();
	}

	@Test
	void refusesImagesThatDoNotExist() {
		refused("InvalidAMIID.NotFound", "The image id '[ami-0123456789abcdef0]' does not exist",
				() -> EC2.describeImages((describe) -> describe.imageIds("ami-0123456789abcdef0")));
		refused("InvalidAMIID.Malformed", "Invalid id: \"windows\" (expecting \"ami-...\")",
				() -> EC2.describeImages((describe) -> describe.imageIds("windows")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "s3", "dynamodb" })
	void describesThePrefixListsOfGatewayServices(String service) {
		ManagedPrefixList list = EC2.describeManagedPrefixLists(
				(describe) -> describe.filters(filter("prefix-list-name", "com.amazonaws.ap-northeast-1." + service)))
			.prefixLists()
			.get(0);

		assertThat(list.prefixListId()).matches("pl-[0-9a-f]{8}");
		assertThat(list.ownerId()).isEqualTo("AWS");
		assertThat(
				EC2.describeManagedPrefixLists((describe) -> describe.prefixListIds(list.prefixListId())).prefixLists())
			.containsExactly(list);
	}

	@Test
	void refusesADryRunAsSuccessful() {
		refused("DryRunOperation", "Request would have succeeded, but DryRun flag is set.",
				() -> EC2.describeRegions((describe) -> describe.dryRun(true)));
	}

	@Test
	void refusesOperationsItDoesNotServe() {
		refused("InvalidAction", "The action StopInstances is not valid for this web service.",
				() -> EC2.stopInstances((stop) -> stop.instanceIds(EmulatedSandbox.INSTANCE)));
	}

	private static Filter filter(String name, String... values) {
		return Filter.builder().name(name).values(values).build();
	}

	private static void refused(String code, String message, Runnable call) {
		assertThatExceptionOfType(AwsServiceException.class).isThrownBy(call::run).satisfies((refusal) -> {
			assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(code);
			assertThat(refusal.awsErrorDetails().errorMessage()).isEqualTo(message);
		});
	}

}
