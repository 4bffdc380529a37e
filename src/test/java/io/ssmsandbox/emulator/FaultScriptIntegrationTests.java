package io.ssmsandbox.emulator;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

import io.ssmsandbox.emulator.faults.InvalidFaultScriptException;
import io.ssmsandbox.emulator.fixture.EmulatorLog;
import io.ssmsandbox.emulator.fixture.ScriptedAws;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * Tests changes to the file of a fault script, while the emulator runs and while it is
 * stopped.
 */
class FaultScriptIntegrationTests {

	private static final String NO_VPC = "resources: [{ type: 'AWS::EC2::VPC', next: 1, fails: none left }]";

	private static final String THROTTLED = "calls: [{ operation: ListStacks, error: Throttling }]";

	@TempDir
	private Path folder;

	private Path file;

	@BeforeEach
	void write() throws IOException {
		this.file = this.folder.resolve("faults.yaml");
		Files.writeString(this.file, "");
	}

	@Test
	void loadsAChangeWithTheNextCall() throws IOException {
		try (ScriptedAws aws = start()) {
			assertThat(isThrottled(aws)).isFalse();
			Files.writeString(this.file, THROTTLED);
			assertThat(isThrottled(aws)).isTrue();
			Files.writeString(this.file, "");
			assertThat(isThrottled(aws)).isFalse();
		}
	}

	@Test
	void keepsTheLastGoodScriptAndWarnsOncePerEdit() throws IOException {
		Files.writeString(this.file, THROTTLED);
		try (EmulatorLog log = new EmulatorLog(); ScriptedAws aws = start()) {
			Files.writeString(this.file, "calls:\n  - operation: ListStack\n    error: Throttling\n");
			assertThat(isThrottled(aws)).isTrue();
			assertThat(isThrottled(aws)).isTrue();
			assertThat(log.messages()).filteredOn((line) -> line.contains("cannot be loaded"))
				.singleElement()
				.asString()
				.contains("line 2: 'ListStack' is not a known operation");

			Files.delete(this.file);
			assertThat(isThrottled(aws)).isTrue();
			assertThat(log.messages()).filteredOn((line) -> line.contains("cannot be loaded"))
				.hasSize(2)
				.last()
				.asString()
				.endsWith("the previous one stays active: the file does not exist");
		}
	}

	@Test
	void keepsCountersWhenOnlyTheFileTimeChanges() throws IOException {
		Files.writeString(this.file, "calls: [{ operation: ListStacks, next: 1, error: Throttling }]");
		try (ScriptedAws aws = start()) {
			assertThat(isThrottled(aws)).isTrue();
			Files.setLastModifiedTime(this.file, FileTime.fromMillis(0));

			assertThat(isThrottled(aws)).isFalse();
		}
	}

	@Test
	void saysThatAFileIsNotText() throws IOException {
		Files.write(this.file, new byte[] { (byte) 0xC3, 0x28 });

		assertThatExceptionOfType(EmulatorUnavailableException.class).isThrownBy(this::start)
			.withMessageContaining("cannot be read: the file is not UTF-8 text.");
	}

	@Test
	void doesNotStartWithAFileThatIsWrongOrAbsent() throws IOException {
		Files.writeString(this.file, "\nwire: []\n");
		assertThatExceptionOfType(EmulatorUnavailableException.class).isThrownBy(this::start)
			.withMessageContaining("is invalid in line 2: 'wire' is an unknown key")
			.withMessageContaining("portal.emulator.faults");

		Files.delete(this.file);
		assertThatExceptionOfType(EmulatorUnavailableException.class).isThrownBy(this::start)
			.withMessageContaining("cannot be read");

		Files.writeString(this.file, "");
		try (ScriptedAws aws = start()) {
			assertThat(isThrottled(aws)).isFalse();
		}
	}

	@Test
	void keepsCountersAfterARestartAndLoadsChanges() throws IOException {
		Files.writeString(this.file, NO_VPC);
		try (ScriptedAws aws = start()) {
			assertThat(outcome(aws)).isEqualTo("ROLLBACK_COMPLETE");
			delete(aws);
		}
		try (ScriptedAws aws = start()) {
			aws.advance(Duration.ofHours(1));
			assertThat(outcome(aws)).isEqualTo("CREATE_COMPLETE");
			delete(aws);
		}
		Files.writeString(this.file, NO_VPC + "\n# Again.");
		try (ScriptedAws aws = start()) {
			aws.advance(Duration.ofHours(2));
			assertThat(outcome(aws)).isEqualTo("ROLLBACK_COMPLETE");
		}
	}

	@Test
	void endsWhenTheEmulatorIsStartedWithoutIt() throws IOException {
		Files.writeString(this.file, NO_VPC);
		start().close();

		try (ScriptedAws aws = new ScriptedAws(this.folder.resolve("data"))) {
			assertThat(outcome(aws)).isEqualTo("CREATE_COMPLETE");
		}
	}

	@Test
	void logsTheLoadedScriptAndTheFirstMatchOfEachRule() {
		try (EmulatorLog log = new EmulatorLog(); ScriptedAws aws = start()) {
			aws.script(NO_VPC + "\n" + THROTTLED);
			outcome(aws);
			isThrottled(aws);
			isThrottled(aws);

			assertThat(log.messages()).containsOnlyOnce(
					"Loaded the fault script from the program; resource rules: 1, call rules: 1.",
					"The fault rule in line 1 applies for the first time: VPC of ssm-sandbox-thin-ssm in ap-northeast-1.",
					"The fault rule in line 2 applies for the first time: cloudformation ListStacks in ap-northeast-1.");
		}
	}

	@Test
	void refusesAWrongScriptOfTheProgramAndKeepsTheLast() {
		try (ScriptedAws aws = start()) {
			aws.script(THROTTLED);

			assertThatExceptionOfType(InvalidFaultScriptException.class)
				.isThrownBy(() -> aws.script("calls: [{ delay: never }]"));
			assertThat(isThrottled(aws)).isTrue();
		}
	}

	@Test
	void delaysAnAnswer() {
		try (ScriptedAws aws = start()) {
			aws.script("calls: [{ operation: ListStacks, delay: PT0.3S }]");
			Instant begin = Instant.now();

			assertThat(isThrottled(aws)).isFalse();
			assertThat(Duration.between(begin, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(300));
		}
	}

	@Test
	void dropsACallBeforeItsEffect() {
		try (ScriptedAws aws = start()) {
			aws.script("calls: [{ operation: CreateStack, next: 1, dropped: before-effect }]");

			assertThatExceptionOfType(SdkClientException.class).isThrownBy(aws::launch);
			assertThat(aws.cloudFormation().listStacks().stackSummaries()).isEmpty();
		}
	}

	@Test
	void hangsUpAfterASilence() {
		try (ScriptedAws aws = start()) {
			aws.script("calls: [{ operation: CreateStack, silent: PT0.2S }]");

			assertThatExceptionOfType(SdkClientException.class).isThrownBy(aws::launch);
			assertThat(aws.cloudFormation().listStacks().stackSummaries()).isEmpty();
		}
	}

	/** Starts more hanging calls than the emulator has threads. */
	@Test
	void answersOthersWhileManyCallsHang() throws Exception {
		int many = 40;
		HttpClient http = HttpClient.newHttpClient();
		try (ScriptedAws aws = start()) {
			aws.script("calls: [{ operation: DescribeStacks, next: " + many + ", silent: PT10M }]");
			HttpRequest.Builder describe = HttpRequest.newBuilder(aws.endpoint())
				.header("Authorization",
						"AWS4-HMAC-SHA256 Credential=AKID/20261124/eu-west-1/cloudformation/aws4_request")
				.POST(BodyPublishers.ofString("Action=DescribeStacks&Version=2010-05-15"));
			for (int call = 0; call < many; call++) {
				http.sendAsync(describe.build(), BodyHandlers.discarding());
			}

			await().until(() -> isAnswered(http, describe.timeout(Duration.ofSeconds(1)).build()));
			assertThat(isThrottled(aws)).isFalse();
		}
	}

	private static boolean isAnswered(HttpClient http, HttpRequest request) throws Exception {
		try {
			return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (HttpTimeoutException ex) {
			return false;
		}
	}

	private ScriptedAws start() {
		return new ScriptedAws(this.folder.resolve("data"), this.file);
	}

	private static String outcome(ScriptedAws aws) {
		String stackId = aws.launch();
		aws.advance(Duration.ofMinutes(20));
		return aws.stack(stackId).stackStatusAsString();
	}

	private static void delete(ScriptedAws aws) {
		aws.cloudFormation().deleteStack((request) -> request.stackName(ScriptedAws.STACK));
		aws.advance(Duration.ofMinutes(20));
	}

	private static boolean isThrottled(ScriptedAws aws) {
		try {
			aws.cloudFormation().listStacks();
			return false;
		}
		catch (AwsServiceException ex) {
			return ex.awsErrorDetails().errorCode().equals("Throttling");
		}
	}

}
