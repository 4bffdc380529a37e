package io.ssmsandbox.emulator.ssm;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.ssmsandbox.emulator.fixture.EmulatedSandbox;
import io.ssmsandbox.emulator.fixture.LoopbackAws;
import io.ssmsandbox.emulator.inventory.VpcEndpoint;
import io.ssmsandbox.emulator.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ConnectionStatus;
import software.amazon.awssdk.services.ssm.model.DoesNotExistException;
import software.amazon.awssdk.services.ssm.model.InstanceInformation;
import software.amazon.awssdk.services.ssm.model.InstanceInformationFilter;
import software.amazon.awssdk.services.ssm.model.InstanceInformationStringFilter;
import software.amazon.awssdk.services.ssm.model.InvalidFilterKeyException;
import software.amazon.awssdk.services.ssm.model.InvalidInstanceIdException;
import software.amazon.awssdk.services.ssm.model.InvalidNextTokenException;
import software.amazon.awssdk.services.ssm.model.Parameter;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;
import software.amazon.awssdk.services.ssm.model.PingStatus;
import software.amazon.awssdk.services.ssm.model.TargetNotConnectedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SsmServiceTests {

	private static final String AL2023 = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64";

	private final World world = EmulatedSandbox.world();

	private final LoopbackAws aws = new LoopbackAws(this.world);

	private final SsmClient ssm = this.aws.ssm(EmulatedSandbox.REGION);

	@AfterEach
	void close() {
		this.aws.close();
	}

	@Test
	void saysThatAnAgentIsConnected() {
		assertThat(status(EmulatedSandbox.INSTANCE)).isEqualTo(ConnectionStatus.CONNECTED);
	}

	@Test
	void losesTheConnectionWithTheChannelsEndpointAtOnce() {
		this.world.region(EmulatedSandbox.REGION).endpoints().remove(EmulatedSandbox.SSMMESSAGES);

		assertThat(status(EmulatedSandbox.INSTANCE)).isEqualTo(ConnectionStatus.NOTCONNECTED);
	}

	@Test
	void keepsTheConnectionWhenOnlyTheHeartbeatIsCutOff() {
		this.world.region(EmulatedSandbox.REGION).endpoints().remove(EmulatedSandbox.SSM);
		this.world.advanceTo(this.world.now().plusSeconds(600));

		assertThat(status(EmulatedSandbox.INSTANCE)).isEqualTo(ConnectionStatus.CONNECTED);
		assertThat(agents("PingStatus", "ConnectionLost")).hasSize(1);
	}

	@Test
	void saysNotConnectedForATargetThatDoesNotExist() {
		assertThat(status("i-0000000000000dead")).isEqualTo(ConnectionStatus.NOTCONNECTED);
	}

	@Test
	void listsARegisteredAgent() {
		InstanceInformation agent = agents("InstanceIds", EmulatedSandbox.INSTANCE).get(0);

		assertThat(agent.pingStatus()).isEqualTo(PingStatus.ONLINE);
		assertThat(agent.lastPingDateTime()).isBetween(this.world.now().minusSeconds(300), this.world.now());
		assertThat(agent.platformName()).isEqualTo("Amazon Linux");
		assertThat(agent.platformVersion()).isEqualTo("2023");
		assertThat(agent.ipAddress()).isEqualTo("192.168.0.5");
		assertThat(agent.computerName()).isEqualTo("ip-192-168-0-5.ap-northeast-1.compute.internal");
	}

	@Test
	void registersThroughTheFirstEndpointAlone() {
		this.world.region(EmulatedSandbox.REGION).endpoints().remove(EmulatedSandbox.SSMMESSAGES);

		assertThat(agents("PingStatus", "Online")).hasSize(1);
	}

	@Test
	void losesAnAgentWhenAHeartbeatIsMissing() {
		this.world.region(EmulatedSandbox.REGION)
			.endpoints()
			.change(EmulatedSandbox.SSM, (endpoint) -> endpoint.in(VpcEndpoint.State.DELETING));
		assertThat(agents("PingStatus", "Online")).hasSize(1);

		this.world.advanceTo(this.world.now().plusSeconds(300));

		assertThat(agents("PingStatus", "ConnectionLost")).singleElement()
			.satisfies((agent) -> assertThat(agent.lastPingDateTime()).isBefore(this.world.now().minusSeconds(299)));
		assertThat(agents("PingStatus", "Online")).isEmpty();
	}

	@Test
	void listsNoAgentThatIsGone() {
		this.world.region(EmulatedSandbox.REGION)
			.instances()
			.change(EmulatedSandbox.INSTANCE, (instance) -> instance.terminated(this.world.now()));

		assertThat(this.ssm.describeInstanceInformation().instanceInformationList()).isEmpty();
		assertThat(status(EmulatedSandbox.INSTANCE)).isEqualTo(ConnectionStatus.NOTCONNECTED);
	}

	@ParameterizedTest
	@CsvSource({ "tag:Name, thin-ssm, 1", "tag:Name, other, 0", "tag-key, Name, 1", "PlatformType, Linux, 1",
			"ResourceType, ManagedInstance, 0" })
	void filtersAgents(String key, String value, int found) {
		assertThat(agents(key, value)).hasSize(found);
	}

	@Test
	void filtersAgentsInTheDeprecatedForm() {
		assertThat(this.ssm
			.describeInstanceInformation((describe) -> describe.instanceInformationFilterList(
					InstanceInformationFilter.builder().key("InstanceIds").valueSet(EmulatedSandbox.INSTANCE).build()))
			.instanceInformationList()).hasSize(1);
	}

	@Test
	void refusesFiltersThatMakeNoSense() {
		assertThatExceptionOfType(InvalidFilterKeyException.class).isThrownBy(() -> agents("Colour", "red"));
		assertThatExceptionOfType(InvalidInstanceIdException.class).isThrownBy(() -> agents("InstanceIds", "server"));
		assertThatExceptionOfType(InvalidInstanceIdException.class)
			.isThrownBy(() -> agents("InstanceIds", "i-0000000000000dead"));
		assertThatExceptionOfType(AwsServiceException.class)
			.isThrownBy(() -> this.ssm.describeInstanceInformation((describe) -> describe
				.filters(InstanceInformationStringFilter.builder().key("PingStatus").build())))
			.withMessageContaining("Value null at 'filters.1.member.values'");
		assertThatExceptionOfType(AwsServiceException.class)
			.isThrownBy(() -> this.ssm.describeInstanceInformation((describe) -> describe
				.filters(InstanceInformationStringFilter.builder().key("PingStatus").values("Online").build())
				.instanceInformationFilterList(InstanceInformationFilter.builder()
					.key("InstanceIds")
					.valueSet(EmulatedSandbox.INSTANCE)
					.build())))
			.withMessageContaining("can't be used in the same request");
		assertThatExceptionOfType(AwsServiceException.class)
			.isThrownBy(() -> this.ssm.describeInstanceInformation((describe) -> describe.maxResults(4)))
			.withMessageContaining("greater than or equal to 5");
	}

	@Test
	void getsAPublicParameterByNameAndByArn() {
		Parameter parameter = this.ssm.getParameter((get) -> get.name(AL2023)).parameter();

		assertThat(parameter.value()).isEqualTo(EmulatedSandbox.imageId(AL2023));
		assertThat(parameter.arn()).isEqualTo("arn:aws:ssm:ap-northeast-1::parameter" + AL2023);
		assertThat(parameter.lastModifiedDate()).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
		assertThat(this.ssm.getParameter((get) -> get.name(parameter.arn())).parameter()).isEqualTo(parameter);
	}

	@Test
	void knowsNoOtherParameter() {
		assertThatExceptionOfType(ParameterNotFoundException.class)
			.isThrownBy(() -> this.ssm.getParameter((get) -> get.name("/my/own")));
	}

	@Test
	void sortsParametersFromThoseThatDoNotExist() {
		var response = this.ssm.getParameters((get) -> get.names(AL2023, "/my/own"));

		assertThat(response.parameters()).extracting(Parameter::name).containsExactly(AL2023);
		assertThat(response.invalidParameters()).containsExactly("/my/own");
	}

	@Test
	void givesAtMostTenParametersAtOnce() {
		List<String> eleven = Collections.nCopies(11, AL2023);

		assertThatExceptionOfType(AwsServiceException.class)
			.isThrownBy(() -> this.ssm.getParameters((get) -> get.names(eleven)))
			.withMessageContaining("less than or equal to 10");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/aws/service/global-infrastructure/regions",
			"/aws/service/global-infrastructure/services/ssm/regions/" })
	void listsTheRegionsPageByPage(String path) {
		List<String> regions = this.ssm.getParametersByPathPaginator((get) -> get.path(path))
			.stream()
			.flatMap((page) -> page.parameters().stream())
			.map(Parameter::value)
			.toList();

		assertThat(regions).hasSize(38).contains("us-east-1", "mx-central-1", "cn-north-1").isSorted();
		assertThat(this.ssm.getParametersByPath((get) -> get.path(path)).parameters()).hasSize(10);
	}

	@Test
	void descendsIntoPathsOnlyWhenAsked() {
		String path = "/aws/service/global-infrastructure/regions/ap-northeast-1";

		Map<String, String> below = this.ssm.getParametersByPathPaginator((get) -> get.path(path).recursive(true))
			.stream()
			.flatMap((page) -> page.parameters().stream())
			.collect(Collectors.toMap(Parameter::name, Parameter::value));

		assertThat(below).containsEntry(path + "/longName", "Asia Pacific (Tokyo)")
			.containsKey(path + "/availability-zones/apne1-az4");
		assertThat(this.ssm.getParametersByPath((get) -> get.path(path)).parameters()).hasSize(3);
	}

	@Test
	void refusesPathsAndTokensThatMakeNoSense() {
		assertThatExceptionOfType(AwsServiceException.class)
			.isThrownBy(() -> this.ssm.getParametersByPath((get) -> get.path("aws")))
			.withMessageContaining("forward slash");
		assertThatExceptionOfType(InvalidNextTokenException.class)
			.isThrownBy(() -> this.ssm.getParametersByPath((get) -> get.path("/aws").nextToken("made-up")));
	}

	@Test
	void refusesEverySession() {
		assertThatExceptionOfType(AwsServiceException.class)
			.isThrownBy(() -> this.ssm.startSession((start) -> start.target(EmulatedSandbox.INSTANCE)))
			.withMessageContaining("no data channel")
			.satisfies((refusal) -> assertThat(refusal.awsErrorDetails().errorCode())
				.isEqualTo("UnknownOperationException"));
		assertThatExceptionOfType(TargetNotConnectedException.class)
			.isThrownBy(() -> this.ssm.startSession((start) -> start.target("i-0000000000000dead")))
			.withMessageContaining("i-0000000000000dead is not connected.");
	}

	@Test
	void knowsNoSessionToResumeOrToTerminate() {
		assertThatExceptionOfType(DoesNotExistException.class)
			.isThrownBy(() -> this.ssm.resumeSession((resume) -> resume.sessionId("emulated-1")));
		assertThatExceptionOfType(DoesNotExistException.class)
			.isThrownBy(() -> this.ssm.terminateSession((terminate) -> terminate.sessionId("emulated-1")));
	}

	@Test
	void knowsNoCredentialsInARegionThatNeedsOptIn() {
		assertThatExceptionOfType(AwsServiceException.class)
			.isThrownBy(() -> this.aws.ssm("ap-east-1").getParameter((get) -> get.name(AL2023)))
			.satisfies((refusal) -> assertThat(refusal.awsErrorDetails().errorCode())
				.isEqualTo("UnrecognizedClientException"));
	}

	private ConnectionStatus status(String target) {
		return this.ssm.getConnectionStatus((get) -> get.target(target)).status();
	}

	private List<InstanceInformation> agents(String key, String value) {
		return this.ssm
			.describeInstanceInformation((describe) -> describe
				.filters(InstanceInformationStringFilter.builder().key(key).values(value).build()))
			.instanceInformationList();
	}

}
