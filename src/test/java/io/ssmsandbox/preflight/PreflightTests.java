package io.ssmsandbox.preflight;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

import io.ssmsandbox.aws.AvailabilityZone;
import io.ssmsandbox.aws.AwsRefusedException;
import io.ssmsandbox.aws.AwsRegion;
import io.ssmsandbox.aws.AwsUnavailableException;
import io.ssmsandbox.aws.BoundedWait;
import io.ssmsandbox.aws.InstanceProfiles;
import io.ssmsandbox.aws.MachineImageId;
import io.ssmsandbox.aws.MachineImages;
import io.ssmsandbox.aws.Quota;
import io.ssmsandbox.aws.QuotaUsage;
import io.ssmsandbox.aws.Quotas;
import io.ssmsandbox.aws.Regions;
import io.ssmsandbox.aws.StackName;
import io.ssmsandbox.aws.StackNameLookup;
import io.ssmsandbox.diagnosis.CauseCode;
import io.ssmsandbox.message.CheckMessage;
import io.ssmsandbox.message.TestMessages;
import io.ssmsandbox.sandbox.LaunchRequest;
import io.ssmsandbox.sandbox.Prefix;
import io.ssmsandbox.sandbox.Sandboxes;
import io.ssmsandbox.sandbox.TestSandboxes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class PreflightTests {

	private static final String REGION = "ap-northeast-1";

	private static final LaunchRequest REQUEST = TestSandboxes.aRequest("thin-ssm");

	private final Regions regions = mock(Regions.class);

	private final MachineImages machineImages = mock(MachineImages.class);

	private final Sandboxes sandboxes = mock(Sandboxes.class);

	private final StackNameLookup stacks = mock(StackNameLookup.class);

	private final InstanceProfiles profiles = mock(InstanceProfiles.class);

	private final Quotas quotas = mock(Quotas.class);

	private Preflight preflight = preflight(Duration.ofSeconds(20));

	private Preflight preflight(Duration patience) {
		return new Preflight(new RegionChecks(this.regions, this.machineImages),
				new NameChecks(this.sandboxes, this.stacks, this.profiles, new PrefixProposals(this.sandboxes)),
				new QuotaChecks(this.quotas, this.regions), new BoundedWait(patience, 20));
	}

	@BeforeEach
	void everyCheckPasses() {
		given(this.regions.all()).willReturn(List.of(new AwsRegion(REGION, "Asia Pacific (Tokyo)")));
		given(this.regions.zoneNames(REGION)).willReturn(Set.of("ap-northeast-1a", "ap-northeast-1c"));
		given(this.regions.servicesMissing(any(), any(), any())).willReturn(List.of());
		given(this.regions.zonesOffering(REGION, "t3.small")).willReturn(Set.of("ap-northeast-1a", "ap-northeast-1c"));
		given(this.regions.availabilityZones(any(), any(), any()))
			.willReturn(List.of(new AvailabilityZone("ap-northeast-1c", "apne1-az1", List.of())));
		given(this.regions.architectures(REGION, "t3.small")).willReturn(Set.of("x86_64"));
		given(this.regions.vcpus(REGION, "t3.small")).willReturn(OptionalInt.of(2));
		given(this.machineImages.newest(anyString(), anyString()))
			.willReturn(Optional.of(new MachineImageId("ami-1", "x86_64")));
		given(this.sandboxes.findActiveByPrefix(anyString(), any())).willReturn(Optional.empty());
		given(this.quotas.findUsage(REGION, Quota.VPCS)).willReturn(new QuotaUsage(Quota.VPCS, 1, 5));
		given(this.quotas.findUsage(REGION, Quota.GATEWAY_ENDPOINTS))
			.willReturn(new QuotaUsage(Quota.GATEWAY_ENDPOINTS, 1, 20));
		given(this.quotas.findUsage(REGION, Quota.STACKS)).willReturn(new QuotaUsage(Quota.STACKS, 1, 2000));
		given(this.quotas.findUsage(REGION, Quota.VCPUS)).willReturn(new QuotaUsage(Quota.VCPUS, 2, 32));
	}

	@AfterEach
	void close() {
		this.preflight.destroy();
	}

	@Test
	void passesALaunchWithoutProblems() {
		PreflightReport report = this.preflight.check(REQUEST);

		assertThat(report.checks()).extracting(Check::name).containsExactly(CheckName.values());
		assertThat(report.checks()).extracting(Check::outcome).containsOnly(CheckResult.PASSED);
		assertThat(report.outcome()).isEqualTo(CheckResult.PASSED);
	}

	@Test
	void namesTheQuotaThatLeavesTheLeastRoom() {
		Capacity.Room wall = this.preflight.check(REQUEST).capacity().wall().orElseThrow();

		assertThat(wall.quota()).isEqualTo(Quota.VPCS);
		assertThat(wall.sandboxes()).isEqualTo(4);
	}

	@Test
	void countsTheProcessorsOfTheInstanceType() {
		given(this.quotas.findUsage(REGION, Quota.VCPUS)).willReturn(new QuotaUsage(Quota.VCPUS, 27, 32));

		Capacity.Room wall = this.preflight.check(REQUEST).capacity().wall().orElseThrow();

		assertThat(wall.quota()).isEqualTo(Quota.VCPUS);
		assertThat(wall.sandboxes()).isEqualTo(2);
	}

	@Test
	void makesNoOtherChecksForAnUnknownRegion() {
		given(this.regions.all()).willReturn(List.of(new AwsRegion("eu-west-1", "Europe (Ireland)")));

		PreflightReport report = this.preflight.check(REQUEST);

		assertThat(check(report, CheckName.REGION_ENABLED).outcome()).isEqualTo(CheckResult.FAILED);
		assertThat(check(report, CheckName.ZONE_AVAILABLE).outcome()).isEqualTo(CheckResult.COULD_NOT_CHECK);
		assertThat(check(report, CheckName.PREFIX_FREE).outcome()).isEqualTo(CheckResult.PASSED);
		assertThat(report.capacity().wall()).isEmpty();
	}

	@Test
	void proposesAZoneThatHasTheEndpoints() {
		given(this.regions.servicesMissing(any(), any(), any())).willReturn(List.of("ssm"));

		Check check = check(this.preflight.check(REQUEST), CheckName.ENDPOINTS_IN_ZONE);

		assertThat(check.outcome()).isEqualTo(CheckResult.FAILED);
		assertThat(advice(check).choose()).isEqualTo(new Suggestion.Choice("availabilityZone", "ap-northeast-1c"));
	}

	@Test
	void failsATypeThatTheZoneDoesNotHave() {
		given(this.regions.zonesOffering(REGION, "t3.small")).willReturn(Set.of("ap-northeast-1c"));

		assertThat(check(this.preflight.check(REQUEST), CheckName.TYPE_IN_ZONE).outcome())
			.isEqualTo(CheckResult.FAILED);
	}

	@Test
	void failsAnImageThatTheRegionDoesNotPublish() {
		given(this.machineImages.newest(anyString(), anyString())).willReturn(Optional.empty());

		assertThat(check(this.preflight.check(REQUEST), CheckName.IMAGE_PUBLISHED).outcome())
			.isEqualTo(CheckResult.FAILED);
	}

	@Test
	void failsATypeThatCannotBootTheImage() {
		given(this.machineImages.newest(anyString(), anyString()))
			.willReturn(Optional.of(new MachineImageId("ami-1", "arm64")));

		assertThat(check(this.preflight.check(REQUEST), CheckName.IMAGE_FITS_TYPE).outcome())
			.isEqualTo(CheckResult.FAILED);
	}

	@Test
	void reportsAPrefixInDeletionAndProposesAnother() {
		given(this.sandboxes.findActiveByPrefix(REGION, new Prefix("thin-ssm")))
			.willReturn(Optional.of(TestSandboxes.tearingDown()));

		Check check = check(this.preflight.check(REQUEST), CheckName.PREFIX_FREE);

		assertThat(check.outcome()).isEqualTo(CheckResult.FAILED);
		assertThat(check.says().is(CauseCode.PREFIX_STILL_TAKEN)).isTrue();
		assertThat(advice(check).choose()).satisfies((choice) -> assertThat(Prefix.isValid(choice.value())).isTrue());
	}

	@Test
	void failsNamesThatAreTakenInAws() {
		given(this.stacks.isTaken(REGION, new StackName("ssm-sandbox-thin-ssm"))).willReturn(true);
		given(this.profiles.exists("thin-ssm-ap-northeast-1-Server")).willReturn(true);

		PreflightReport report = this.preflight.check(REQUEST);

		assertThat(report.checks()).filteredOn((check) -> check.outcome() == CheckResult.FAILED)
			.extracting(Check::name)
			.containsExactly(CheckName.STACK_NAME_FREE, CheckName.PROFILE_NAME_FREE);
	}

	@Test
	void warnsAboutTheLastOneAndFailsWithoutRoom() {
		given(this.quotas.findUsage(REGION, Quota.VPCS)).willReturn(new QuotaUsage(Quota.VPCS, 5, 5));
		given(this.quotas.findUsage(REGION, Quota.STACKS)).willReturn(new QuotaUsage(Quota.STACKS, 1999, 2000));

		PreflightReport report = this.preflight.check(REQUEST);

		assertThat(check(report, CheckName.ROOM_FOR_VPC)).satisfies((check) -> {
			assertThat(check.outcome()).isEqualTo(CheckResult.FAILED);
			assertThat(check.says().is(CauseCode.VPC_LIMIT)).isTrue();
			assertThat(advice(check).visit()).contains("servicequotas", "L-F678F1CE", REGION);
		});
		assertThat(check(report, CheckName.ROOM_FOR_STACK).outcome()).isEqualTo(CheckResult.WARNING);
	}

	@Test
	void saysWhyACheckCouldNotBeMade() {
		given(this.profiles.exists(anyString())).willThrow(new AwsRefusedException("AccessDenied",
				"The portal lacks a permission.", true, new RuntimeException()));
		given(this.quotas.findUsage(REGION, Quota.VPCS))
			.willThrow(new AwsUnavailableException(TestMessages.said("AWS is unreachable."), new RuntimeException()));

		PreflightReport report = this.preflight.check(REQUEST);

		assertThat(check(report, CheckName.PROFILE_NAME_FREE).outcome()).isEqualTo(CheckResult.COULD_NOT_CHECK);
		assertThat(check(report, CheckName.PROFILE_NAME_FREE).says().arguments())
			.containsExactly(TestMessages.said("The portal lacks a permission."));
		assertThat(check(report, CheckName.ROOM_FOR_VPC).says().arguments())
			.containsExactly(TestMessages.said("AWS is unreachable."));
		assertThat(report.outcome()).isEqualTo(CheckResult.COULD_NOT_CHECK);
	}

	@Test
	void doesNotWaitForAnUnresponsiveAws() {
		CountDownLatch never = new CountDownLatch(1);
		given(this.machineImages.newest(anyString(), anyString())).willAnswer((call) -> {
			never.await();
			return Optional.empty();
		});
		this.preflight.destroy();
		this.preflight = preflight(Duration.ofSeconds(1));

		Check check = check(this.preflight.check(REQUEST), CheckName.IMAGE_PUBLISHED);

		assertThat(check.outcome()).isEqualTo(CheckResult.COULD_NOT_CHECK);
		assertThat(check.says().is(CheckMessage.LATE)).isTrue();
		never.countDown();
	}

	private static Check check(PreflightReport report, CheckName name) {
		return report.checks().get(name.ordinal());
	}

	private static Suggestion advice(Check check) {
		return Optional.ofNullable(check.advice()).orElseThrow();
	}

}
