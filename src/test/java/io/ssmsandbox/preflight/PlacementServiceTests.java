package io.ssmsandbox.preflight;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

import io.ssmsandbox.aws.AvailabilityZone;
import io.ssmsandbox.aws.AwsRefusedException;
import io.ssmsandbox.aws.AwsRegion;
import io.ssmsandbox.aws.AwsUnavailableException;
import io.ssmsandbox.aws.BoundedWait;
import io.ssmsandbox.aws.Regions;
import io.ssmsandbox.aws.UnknownRegionException;
import io.ssmsandbox.message.TestMessages;
import io.ssmsandbox.sandbox.FieldError;
import io.ssmsandbox.sandbox.InvalidLaunchException;
import io.ssmsandbox.sandbox.LaunchRequest;
import io.ssmsandbox.sandbox.TestSandboxes;
import io.ssmsandbox.template.EndpointSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class PlacementServiceTests {

	private static final String REGION = "ap-northeast-1";

	private static final LaunchRequest REQUEST = TestSandboxes.aRequest("thin-ssm");

	private final Regions regions = mock(Regions.class);

	private final PlacementService placementService = new PlacementService(this.regions, mock(RegionRoom.class),
			new BoundedWait(Duration.ofSeconds(20)));

	@BeforeEach
	void everythingIsOffered() {
		zones(zone("a", null), zone("c", null));
		given(this.regions.offers(anyString(), anyString())).willReturn(true);
		given(this.regions.architectures(anyString(), anyString())).willReturn(Set.of("x86_64"));
	}

	@AfterEach
	void close() {
		this.placementService.destroy();
	}

	@Test
	void acceptsAnOfferedPlacement() {
		assertThat(this.placementService.verify(REQUEST)).isEmpty();
		assertThatCode(() -> this.placementService.check(REQUEST)).doesNotThrowAnyException();
	}

	@Test
	void asksForTheZonesOfTheChosenEndpoints() {
		given(this.regions.availabilityZones(REGION, EndpointSet.LEAN.services(), "t3.micro"))
			.willReturn(List.of(zone("c", null)));

		assertThat(this.placementService.zones(REGION, EndpointSet.LEAN, "t3.micro")).containsExactly(zone("c", null));
	}

	@Test
	void refusesAZoneThatLacksSomethingWithTheReasonAndTheZonesThatWork() {
		zones(zone("a", "The endpoint service ssm is not offered in ap-northeast-1a."), zone("c", null),
				zone("d", null));

		assertThatExceptionOfType(InvalidLaunchException.class).isThrownBy(() -> this.placementService.check(REQUEST))
			.satisfies((refused) -> assertThat(refused.errors())
				.extracting(FieldError::field, (error) -> error.message().inEnglish())
				.containsExactly(tuple("availabilityZone",
						"The endpoint service ssm is not offered in ap-northeast-1a. Use one of these zones: c, d.")));
	}

	@Test
	void refusesAZoneThatTheAccountDoesNotHave() {
		zones(zone("c", null));

		assertThat(faultOf(REQUEST)).extracting(FieldError::field, (error) -> error.message().inEnglish())
			.containsExactly("availabilityZone",
					"There is no zone ap-northeast-1a for this account. Use one of these zones: c.");
	}

	@Test
	void saysWhenNoZoneWorks() {
		zones(zone("a", "The endpoint service ec2messages is not offered in ap-northeast-1a."));

		assertThat(faultOf(REQUEST).message().inEnglish()).contains("No zone of ap-northeast-1 offers it all");
	}

	@Test
	void refusesATypeThatTheRegionOffersNowhere() {
		zones(zone("a", "The instance type t3.small is not offered in ap-northeast-1a."));
		given(this.regions.offers(REGION, "t3.small")).willReturn(false);

		assertThat(faultOf(REQUEST)).extracting(FieldError::field, (error) -> error.message().inEnglish())
			.containsExactly("instanceType",
					"The instance type t3.small is not offered in ap-northeast-1. Use another one, such as t3.small.");
	}

	@Test
	void refusesATypeWithAnotherProcessorThanTheImage() {
		given(this.regions.architectures(REGION, "t3.small")).willReturn(Set.of("arm64"));

		assertThat(faultOf(REQUEST)).extracting(FieldError::field, (error) -> error.message().inEnglish())
			.containsExactly("instanceType",
					"The image al2023 is made for x86_64, and t3.small is not. Use t3.small or another one for x86_64, "
							+ "or another image.");
	}

	@Test
	void refusesAnUnknownRegionAndNamesThoseThatLookLikeIt() {
		given(this.regions.availabilityZones(any(), any(), any())).willThrow(new UnknownRegionException(REGION));
		given(this.regions.all()).willReturn(
				List.of(region("ap-east-1"), region("ap-northeast-2"), region("ap-northeast-3"), region("ca-central-1"),
						region("eu-west-1"), region("eu-west-2"), region("us-east-1"), region("us-west-2")));

		FieldError error = faultOf(REQUEST);

		assertThat(error.field()).isEqualTo("region");
		assertThat(error.message().inEnglish())
			.endsWith("Use one that is: ap-northeast-2, ap-northeast-3, ap-east-1, ca-central-1, "
					+ "eu-west-1, eu-west-2, or one of 2 others.");
	}

	@Test
	void acceptsARequestWhileAwsCannotBeReached() {
		given(this.regions.availabilityZones(any(), any(), any()))
			.willThrow(new AwsUnavailableException(TestMessages.said("AWS did not answer"), new RuntimeException()));

		assertThatCode(() -> this.placementService.check(REQUEST)).doesNotThrowAnyException();
		assertThatExceptionOfType(AwsUnavailableException.class)
			.isThrownBy(() -> this.placementService.verify(REQUEST));
	}

	@Test
	void acceptsARequestThatThePortalMayNotCheck() {
		given(this.regions.architectures(any(), any()))
			.willThrow(new AwsRefusedException("UnauthorizedOperation", "lacks", true, new RuntimeException()));

		assertThat(this.placementService.verify(REQUEST)).isEmpty();
	}

	@Test
	void acceptsARequestWithoutAResponseInTimeAndContinuesTheQuery() throws InterruptedException {
		CountDownLatch answered = new CountDownLatch(1);
		CountDownLatch asked = new CountDownLatch(1);
		given(this.regions.availabilityZones(any(), any(), any())).willAnswer((call) -> {
			answered.await();
			asked.countDown();
			return List.of();
		});
		PlacementService hasty = new PlacementService(this.regions, mock(RegionRoom.class),
				new BoundedWait(Duration.ofMillis(200)));

		assertThatCode(() -> hasty.check(REQUEST)).doesNotThrowAnyException();

		answered.countDown();
		asked.await();
		hasty.destroy();
	}

	private FieldError faultOf(LaunchRequest request) {
		return this.placementService.verify(request).orElseThrow().errors().get(0);
	}

	private void zones(AvailabilityZone... zones) {
		given(this.regions.availabilityZones(REGION, EndpointSet.FULL.services(), "t3.small"))
			.willReturn(List.of(zones));
	}

	private static AvailabilityZone zone(String letter, String reason) {
		return new AvailabilityZone(REGION + letter, "apne1-" + letter,
				(reason != null) ? List.of(TestMessages.said(reason)) : List.of());
	}

	private static AwsRegion region(String name) {
		return new AwsRegion(name, name);
	}

}
