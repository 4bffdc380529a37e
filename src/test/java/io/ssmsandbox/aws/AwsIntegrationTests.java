package io.ssmsandbox.aws;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.ssmsandbox.SettableClock;
import io.ssmsandbox.emulator.Emulator;
import io.ssmsandbox.emulator.EmulatorSettings;
import io.ssmsandbox.template.EndpointSet;
import io.ssmsandbox.template.MachineImage;
import io.ssmsandbox.template.RenderedTemplate;
import io.ssmsandbox.template.TemplateOptions;
import io.ssmsandbox.template.TemplateRenderer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests the AWS gateways with the real SDK over HTTP against the emulator.
 */
class AwsIntegrationTests {

	private static final String TOKYO = "ap-northeast-1";

	private static final StackName NAME = new StackName("ssm-sandbox-thin-ssm");

	private final SettableClock clock = new SettableClock(Instant.parse("2026-11-24T06:00:00Z"));

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private Emulator emulator;

	private AwsClients clients;

	private Regions regions;

	private Stacks stacks;

	private PreflightThreads spare;

	private AwsProperties properties;

	@BeforeEach
	void start(@TempDir Path folder) {
		this.emulator = Emulator.start(new EmulatorSettings(0, 1, 5, folder), this.clock);
		this.properties = TestProperties.emulated(this.emulator.endpoint());
		this.clients = new AwsClients(this.properties,
				new StaticAwsConnection(true, Optional.of(this.emulator.endpoint())), this.meters,
				TestBudgets.emulated(this.emulator.endpoint()));
		this.regions = new Regions(new RegionQueries(this.clients), this.properties, this.clock);
		this.spare = new PreflightThreads();
		this.stacks = new Stacks(this.clients);
	}

	@AfterEach
	void stop() {
		this.regions.destroy();
		this.spare.destroy();
		this.clients.destroy();
		this.emulator.close();
	}

	@Test
	void createsAStackAndReadsItsEventsOldestFirst() {
		StackId id = this.stacks.create(TOKYO, aStack("token-1"));
		List<StackEvent> begin = this.stacks.eventsSince(TOKYO, id, (event) -> false);
		this.clock.advance(Duration.ofMinutes(10));
		Set<String> known = begin.stream().map(StackEvent::eventId).collect(Collectors.toSet());
		List<StackEvent> rest = this.stacks.eventsSince(TOKYO, id, known::contains);

		assertThat(begin.get(0)).satisfies((event) -> {
			assertThat(event.isStackEvent()).isTrue();
			assertThat(event.logicalResourceId()).isEqualTo(NAME.value());
			assertThat(event.resourceStatus()).isEqualTo("CREATE_IN_PROGRESS");
			assertThat(event.timestamp()).isEqualTo(this.clock.instant().minus(Duration.ofMinutes(10)));
		});
		assertThat(rest).extracting(StackEvent::eventId).doesNotContainAnyElementsOf(known).doesNotHaveDuplicates();
		assertThat(rest).extracting(StackEvent::timestamp).isSorted();
		assertThat(rest.get(rest.size() - 1)).satisfies((event) -> {
			assertThat(event.isStackEvent()).isTrue();
			assertThat(event.resourceStatus()).isEqualTo("CREATE_COMPLETE");
		});
	}

	@Test
	void describesAStackWithItsTagsAndOutputs() {
		StackId id = this.stacks.create(TOKYO, aStack("token-1"));
		this.clock.advance(Duration.ofMinutes(10));

		Stack stack = this.stacks.findById(TOKYO, id).orElseThrow();

		assertThat(stack.status()).isEqualTo(StackStatus.CREATE_COMPLETE);
		assertThat(stack.tags()).containsEntry("ssm-sandbox:id", "token-1");
		assertThat(stack.output("InstanceId")).hasValueSatisfying((instance) -> assertThat(instance).startsWith("i-"));
		assertThat(this.stacks.findByName(TOKYO, NAME)).contains(stack);
	}

	@Test
	void repeatedCreateStackCreatesNoSecondStack() {
		StackId first = this.stacks.create(TOKYO, aStack("token-1"));
		this.clock.advance(Duration.ofSeconds(30));

		assertThat(this.stacks.create(TOKYO, aStack("token-1"))).isEqualTo(first);
	}

	@Test
	void reportsTakenNameAndFindsItsStack() {
		this.stacks.create(TOKYO, aStack("token-1"));

		assertThatExceptionOfType(StackNameTakenException.class)
			.isThrownBy(() -> this.stacks.create(TOKYO, aStack("token-2")))
			.withMessageContaining(NAME.value());
		assertThat(this.stacks.findByName(TOKYO, NAME).orElseThrow().tags()).containsEntry("ssm-sandbox:id", "token-1");
	}

	@Test
	void findsDeletedStackByIdOnly() {
		StackId id = this.stacks.create(TOKYO, aStack("token-1"));
		this.clock.advance(Duration.ofMinutes(10));

		this.stacks.delete(TOKYO, id, "token-1-delete-1");
		this.clock.advance(Duration.ofMinutes(10));

		assertThat(this.stacks.findByName(TOKYO, NAME)).isEmpty();
		assertThat(this.stacks.findById(TOKYO, id)).map(Stack::status).contains(StackStatus.DELETE_COMPLETE);
	}

	@Test
	void listsTheStacksOfARegionThatAreNotDeletedPageByPage() {
		Set<StackId> living = new HashSet<>();
		for (int number = 0; number < 101; number++) {
			living.add(this.stacks.create(TOKYO, aRole("other-" + number)));
		}
		StackId deleted = this.stacks.create(TOKYO, aRole("deleted"));
		this.stacks.delete(TOKYO, deleted, "delete-1");
		this.clock.advance(Duration.ofMinutes(10));
		StackId failed = blocked();
		living.add(failed);

		List<ListedStack> listed = this.stacks.listExisting(TOKYO);

		assertThat(listed).extracting(ListedStack::id).containsExactlyInAnyOrderElementsOf(living);
		assertThat(listed).contains(new ListedStack(failed, NAME));
		assertThat(calls("ListStacks")).isEqualTo(2);
		assertThat(this.stacks.listExisting("eu-west-1")).isEmpty();
	}

	@Test
	void distinguishesProtectedStackFromOtherRefusals() {
		StackId id = this.stacks.create(TOKYO, aStack("token-1"));
		this.clients.cloudFormation(TOKYO)
			.updateTerminationProtection(
					(request) -> request.stackName(NAME.value()).enableTerminationProtection(true));

		assertThatExceptionOfType(StackProtectedException.class)
			.isThrownBy(() -> this.stacks.delete(TOKYO, id, "delete-1"))
			.extracting(StackProtectedException::words)
			.isEqualTo("Stack [" + NAME + "] cannot be deleted while TerminationProtection is enabled");
	}

	@Test
	void deletesFailedStackByForce() {
		StackId id = blocked();
		StackId whole = this.stacks.create(TOKYO, aRole("whole"));

		this.stacks.deleteByForce(TOKYO, id, "force-1");
		this.clock.advance(Duration.ofMinutes(10));

		assertThat(this.stacks.findById(TOKYO, id)).map(Stack::status).contains(StackStatus.DELETE_COMPLETE);
		assertThat(this.stacks.eventsSince(TOKYO, id, (event) -> false)).extracting(StackEvent::resourceStatus)
			.contains("DELETE_SKIPPED");
		assertThatExceptionOfType(AwsRefusedException.class)
			.isThrownBy(() -> this.stacks.deleteByForce(TOKYO, whole, "force-2"))
			.isNotInstanceOf(StackProtectedException.class);
	}

	/** A stack whose deletion has failed. */
	private StackId blocked() {
		this.emulator.activateFaultScript("scenario: delete-blocked-by-interface");
		StackId id = this.stacks.create(TOKYO, aStack("token-1"));
		this.clock.advance(Duration.ofMinutes(10));
		this.stacks.delete(TOKYO, id, "delete-1");
		this.clock.advance(Duration.ofMinutes(10));
		assertThat(this.stacks.findById(TOKYO, id)).map(Stack::status).contains(StackStatus.DELETE_FAILED);
		return id;
	}

	@Test
	void findsNothingForUnknownStack() {
		StackId id = new StackId(
				"arn:aws:cloudformation:ap-northeast-1:000000000000:stack/never/5f2b1c00-0000-0000-0000-000000000000");

		assertThat(this.stacks.findById(TOKYO, id)).isEmpty();
		assertThat(this.stacks.findByName(TOKYO, new StackName("never"))).isEmpty();
		assertThat(this.stacks.eventsSince(TOKYO, id, (event) -> false)).isEmpty();
	}

	@Test
	void reportsWhyAwsRefusesATemplate() {
		NewStack broken = new NewStack(NAME, "Resources: {}", Map.of(), Map.of(), Set.of(), "token-1");

		assertThatExceptionOfType(AwsRefusedException.class).isThrownBy(() -> this.stacks.create(TOKYO, broken))
			.withMessageStartingWith("Template format error")
			.satisfies((refused) -> assertThat(refused.code()).isEqualTo("ValidationError"));
	}

	@Test
	void anInstanceConnectsOnceItsAgentHasBooted() {
		ManagedInstances instances = new ManagedInstances(this.clients, this.clock);
		StackId id = this.stacks.create(TOKYO, aStack("token-1"));
		this.clock.advance(Duration.ofMinutes(10));
		String instance = this.stacks.findById(TOKYO, id).flatMap((stack) -> stack.output("InstanceId")).orElseThrow();

		assertThat(instances.connectionStatus(TOKYO, instance)).isEqualTo(ConnectionStatus.CONNECTED);
		assertThat(instances.connectionStatus(TOKYO, "i-0123456789abcdef0")).isEqualTo(ConnectionStatus.NOT_CONNECTED);
	}

	@Test
	void reportsWhyTheArticlesZoneIsNotSupported() {
		List<AvailabilityZone> zones = this.regions.availabilityZones(TOKYO, EndpointSet.FULL.services(), "t3.small");

		assertThat(zones).filteredOn(AvailabilityZone::supported)
			.extracting(AvailabilityZone::letter)
			.contains("a", "c");
		assertThat(zones).filteredOn((zone) -> zone.letter().equals("d")).singleElement().satisfies((zone) -> {
			assertThat(zone.supported()).isFalse();
			assertThat(zone.zoneId()).startsWith("apne1-az");
			assertThat(zone.reasons()).singleElement()
				.satisfies((reason) -> assertThat(reason.inEnglish()).contains("ssm")
					.endsWith("are not offered in ap-northeast-1d."));
		});
	}

	@Test
	void requestsZonesOnceForManyCallers() {
		this.regions.availabilityZones(TOKYO, EndpointSet.FULL.services(), "t3.small");
		this.regions.availabilityZones(TOKYO, EndpointSet.LEAN.services(), "t3.small");

		assertThat(calls("DescribeRegions")).isEqualTo(1);
		assertThat(calls("DescribeAvailabilityZones")).isEqualTo(1);
		assertThat(calls("DescribeVpcEndpointServices")).isEqualTo(1);
		assertThat(calls("DescribeInstanceTypeOfferings")).isEqualTo(1);
	}

	@Test
	void listsRegionsWithTheirTitles() {
		assertThat(this.regions.all()).contains(new AwsRegion(TOKYO, "Asia Pacific (Tokyo)"));
		assertThatExceptionOfType(UnknownRegionException.class)
			.isThrownBy(() -> this.regions.availabilityZones("ap-northeast-9", List.of("ssm"), "t3.small"));
	}

	@Test
	void findsTheProcessorsOfInstanceTypes() {
		assertThat(this.regions.architectures(TOKYO, "t3.small")).contains("x86_64");
		assertThat(this.regions.architectures(TOKYO, "t4g.small")).containsExactly("arm64");
		assertThat(this.regions.architectures(TOKYO, "t99.small")).isEmpty();
		assertThat(this.regions.offers(TOKYO, "t3.small")).isTrue();
		assertThat(this.regions.offers(TOKYO, "t99.small")).isFalse();
	}

	@Test
	void findsThePrefixListOfS3() {
		assertThat(this.regions.s3PrefixListId(TOKYO)).hasValueSatisfying((id) -> assertThat(id).startsWith("pl-"));
	}

	@Test
	void countsTheUsageOfEachQuota() {
		this.stacks.create(TOKYO, aStack("token-1"));
		this.clock.advance(Duration.ofMinutes(10));
		Quotas quotas = quotas();

		assertThat(quotas.findUsage(TOKYO, Quota.VPCS)).isEqualTo(new QuotaUsage(Quota.VPCS, 1, 5));
		assertThat(quotas.findUsage(TOKYO, Quota.GATEWAY_ENDPOINTS))
			.isEqualTo(new QuotaUsage(Quota.GATEWAY_ENDPOINTS, 1, 20));
		assertThat(quotas.findUsage(TOKYO, Quota.STACKS)).isEqualTo(new QuotaUsage(Quota.STACKS, 1, 2000));
		assertThat(quotas.findUsage(TOKYO, Quota.VCPUS)).isEqualTo(new QuotaUsage(Quota.VCPUS, 2, 32));
		assertThat(this.regions.vcpus(TOKYO, "t3.small")).hasValue(2);
		assertThat(calls("GetServiceQuota")).isEqualTo(4);
	}

	@Test
	void reportsThatQuotasMayNotBeRead() {
		this.emulator.activateFaultScript("calls: [{service: servicequotas, error: AccessDenied}]");

		assertThatExceptionOfType(AwsRefusedException.class).isThrownBy(() -> quotas().findUsage(TOKYO, Quota.VPCS))
			.withMessageStartingWith("The portal lacks the permission servicequotas:GetServiceQuota");
	}

	@Test
	void distinguishesThrottledQuotaCallFromUnansweredOne() {
		this.emulator.activateFaultScript("calls: [{service: servicequotas, error: Throttling}]");
		assertThatExceptionOfType(AwsThrottledException.class).isThrownBy(() -> quotas().findUsage(TOKYO, Quota.VPCS));

		this.emulator.activateFaultScript("calls: [{service: servicequotas, dropped: before-effect}]");
		assertThatExceptionOfType(AwsUnavailableException.class).isThrownBy(() -> quotas().findUsage(TOKYO, Quota.VPCS))
			.isNotInstanceOf(AwsThrottledException.class);
	}

	@Test
	void findsTheImageThatAParameterNames() {
		MachineImages machineImages = new MachineImages(this.clients, this.spare, this.properties, this.clock);

		assertThat(machineImages.newest(TOKYO, MachineImage.AL2023_ARM64.parameterName()))
			.map(MachineImageId::architecture)
			.contains("arm64");
		assertThat(machineImages.newest(TOKYO, "/aws/service/no/such/image")).isEmpty();
	}

	@Test
	void findsWhichNamesAreTaken() {
		this.stacks.create(TOKYO, aStack("token-1"));
		this.clock.advance(Duration.ofMinutes(10));
		InstanceProfiles profiles = new InstanceProfiles(this.clients, this.spare, this.clock);
		StackNameLookup live = new StackNameLookup(this.stacks, this.spare, this.clock);

		assertThat(profiles.exists(TemplateOptions.instanceProfileName("thin-ssm", TOKYO))).isTrue();
		assertThat(profiles.exists(TemplateOptions.instanceProfileName("thin-ssm", "eu-west-1"))).isFalse();
		assertThat(live.isTaken(TOKYO, NAME)).isTrue();
		assertThat(live.isTaken("eu-west-1", NAME)).isFalse();
	}

	@Test
	void sharesConnectionStatusBetweenReadersUntilTheVersionChanges() throws Exception {
		ManagedInstances instances = new ManagedInstances(this.clients, this.clock);
		String instance = "i-0123456789abcdef0";
		double before = calls("GetConnectionStatus");
		ExecutorService readers = Executors.newFixedThreadPool(20);
		List<Callable<ConnectionStatus>> questions = Collections.nCopies(50,
				() -> instances.recentConnectionStatus(TOKYO, instance, 1));

		for (Future<ConnectionStatus> answer : readers.invokeAll(questions)) {
			assertThat(answer.get()).isEqualTo(ConnectionStatus.NOT_CONNECTED);
		}
		assertThat(calls("GetConnectionStatus")).isEqualTo(before + 1);

		instances.recentConnectionStatus(TOKYO, instance, 2);
		assertThat(calls("GetConnectionStatus")).as("of another version").isEqualTo(before + 2);

		this.clock.advance(Duration.ofSeconds(2));
		instances.recentConnectionStatus(TOKYO, instance, 2);
		assertThat(calls("GetConnectionStatus")).as("two seconds later").isEqualTo(before + 3);

		instances.connectionStatus(TOKYO, instance);
		assertThat(calls("GetConnectionStatus")).as("for work").isEqualTo(before + 4);
		readers.shutdown();
		instances.destroy();
	}

	@Test
	void makesNoCallWhenTheRegionHasNoneToSpare() {
		CallBudget slow = TestBudgets.of(0.5, Clock.systemUTC());
		TestBudgets.spend(slow, BudgetTarget.others(TOKYO), 8);
		AwsClients frugal = new AwsClients(this.properties,
				new StaticAwsConnection(true, Optional.of(this.emulator.endpoint())), this.meters, slow);
		Quotas quotas = new Quotas(frugal, new Stacks(frugal), this.spare, this.properties, this.clock);

		assertThatExceptionOfType(NoCallToSpareException.class).isThrownBy(() -> quotas.findUsage(TOKYO, Quota.VPCS));
		assertThat(quotas.findUsage("eu-west-1", Quota.VPCS).limit()).as("of another region").isEqualTo(5);
		frugal.destroy();
	}

	private Quotas quotas() {
		return new Quotas(this.clients, this.stacks, this.spare, this.properties, this.clock);
	}

	@Test
	void emulatedAccountReportsItsWorld() {
		AwsIdentity identity = new AwsAccount(this.clients).identity();

		assertThat(identity.accountId()).isEqualTo("000000000000");
		assertThat(identity.userId()).isEqualTo("EMULATED-" + this.emulator.worldId());
	}

	@Test
	void reportsThatAwsCannotBeReached() {
		URI gone = this.emulator.endpoint();
		this.emulator.close();
		AwsClients lost = new AwsClients(TestProperties.emulated(gone),
				new StaticAwsConnection(true, Optional.of(gone)), this.meters, TestBudgets.emulated(gone));

		assertThatExceptionOfType(AwsUnavailableException.class).isThrownBy(() -> new AwsAccount(lost).identity())
			.withMessageStartingWith("AWS could not be reached for sts:GetCallerIdentity");
		lost.destroy();
	}

	private double calls(String operation) {
		return this.meters.find("portal.aws.calls")
			.tag("operation", operation)
			.tag("outcome", "success")
			.counters()
			.stream()
			.mapToDouble((counter) -> counter.count())
			.sum();
	}

	private static NewStack aRole(String name) {
		return new NewStack(new StackName(name), """
				Resources:
				  Role:
				    Type: AWS::IAM::Role
				    Properties:
				      AssumeRolePolicyDocument:
				        Version: "2012-10-17"
				        Statement: [{Effect: Allow, Principal: {Service: ec2.amazonaws.com}, Action: "sts:AssumeRole"}]
				""", Map.of(), Map.of(), Set.of("CAPABILITY_IAM"), name);
	}

	private static NewStack aStack(String token) {
		RenderedTemplate template = new TemplateRenderer().render(TemplateOptions.of("thin-ssm", "a"),
				Map.of("ssm-sandbox:id", token));
		return new NewStack(NAME, template.body(), template.parameters(), template.tags(), template.capabilities(),
				token);
	}

}
