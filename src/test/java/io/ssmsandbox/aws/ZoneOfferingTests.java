package io.ssmsandbox.aws;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.ssmsandbox.message.Message;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ZoneOfferingTests {

	private static final Map<String, String> TOKYO = Map.of("ap-northeast-1a", "apne1-az4", "ap-northeast-1c",
			"apne1-az1", "ap-northeast-1d", "apne1-az2");

	private static final Set<String> ALL = TOKYO.keySet();

	private static final Set<String> A_AND_C = Set.of("ap-northeast-1a", "ap-northeast-1c");

	@Test
	void supportsAZoneThatOffersEverything() {
		ZoneOffering zoneOffering = tokyo(
				Map.of("com.amazonaws.ap-northeast-1.ssm", ALL, "com.amazonaws.ap-northeast-1.s3", ALL));

		assertThat(zoneOffering.evaluateZones(List.of("ssm", "s3"), "t3.small", ALL)).containsExactly(
				new AvailabilityZone("ap-northeast-1a", "apne1-az4", List.of()),
				new AvailabilityZone("ap-northeast-1c", "apne1-az1", List.of()),
				new AvailabilityZone("ap-northeast-1d", "apne1-az2", List.of()));
	}

	@Test
	void namesTheServicesThatAZoneLacks() {
		ZoneOffering zoneOffering = tokyo(Map.of("com.amazonaws.ap-northeast-1.ssm", A_AND_C,
				"com.amazonaws.ap-northeast-1.ssmmessages", A_AND_C, "com.amazonaws.ap-northeast-1.s3", ALL));

		assertThat(reasonOfD(zoneOffering, List.of("ssm", "s3"), ALL))
			.isEqualTo("The endpoint service ssm is not offered in ap-northeast-1d.");
		assertThat(reasonOfD(zoneOffering, List.of("ssm", "ssmmessages", "s3", "ec2"), ALL))
			.isEqualTo("The endpoint services ssm, ssmmessages, ec2 are not offered in ap-northeast-1d.");
	}

	@Test
	void namesTheInstanceTypeThatAZoneLacks() {
		ZoneOffering zoneOffering = tokyo(Map.of("com.amazonaws.ap-northeast-1.ssm", A_AND_C));

		assertThat(reasonOfD(zoneOffering, List.of("ssm"), A_AND_C))
			.isEqualTo("The endpoint service ssm is not offered in ap-northeast-1d. "
					+ "The instance type t3.small is not offered in ap-northeast-1d.");
	}

	@Test
	void distinguishesServicesWithTheSameEnding() {
		ZoneOffering zoneOffering = tokyo(Map.of("com.amazonaws.ap-northeast-1.not-ssm", ALL,
				"com.amazonaws.ap-northeast-1.ssm.extra", ALL, "com.amazonaws.eu-west-1.ssm", ALL));

		assertThat(reasonOfD(zoneOffering, List.of("ssm"), ALL)).contains("ssm is not offered");
	}

	@Test
	void findsTheServicesOfEveryPartition() {
		Set<String> zone = Set.of("cn-north-1a");
		ZoneOffering china = new ZoneOffering("cn-north-1", Map.of("cn-north-1a", "cnn1-az1"),
				Map.of("com.amazonaws.cn-north-1.ssm", zone, "cn.com.amazonaws.cn-north-1.ec2", zone));
		ZoneOffering europe = new ZoneOffering("eusc-de-east-1", Map.of("eusc-de-east-1a", "eusc-az1"),
				Map.of("eu.amazonaws.eusc-de-east-1.s3", Set.of("eusc-de-east-1a")));

		assertThat(china.evaluateZones(List.of("ssm", "ec2"), "t3.small", zone)).allMatch(AvailabilityZone::supported);
		assertThat(europe.evaluateZones(List.of("s3"), "t3.small", Set.of("eusc-de-east-1a")))
			.allMatch(AvailabilityZone::supported);
	}

	private static ZoneOffering tokyo(Map<String, Set<String>> services) {
		return new ZoneOffering("ap-northeast-1", TOKYO, services);
	}

	private static String reasonOfD(ZoneOffering zoneOffering, List<String> services, Set<String> typeZones) {
		return zoneOffering.evaluateZones(services, "t3.small", typeZones)
			.get(2)
			.reasons()
			.stream()
			.map(Message::inEnglish)
			.collect(Collectors.joining(" "));
	}

}
