package io.ssmsandbox.session;

import java.net.URI;
import java.util.Optional;

import io.ssmsandbox.aws.AwsConnection;
import io.ssmsandbox.aws.AwsUnavailableException;
import io.ssmsandbox.aws.ConnectionStatus;
import io.ssmsandbox.aws.ManagedInstances;
import io.ssmsandbox.message.TestMessages;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.TestSandboxes;
import org.junit.jupiter.api.Test;

import static io.ssmsandbox.sandbox.TestSandboxes.INSTANCE_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

class SessionsTests {

	private final ManagedInstances instances = mock(ManagedInstances.class);

	private final Sessions account = new Sessions(this.instances, connection(false, Optional.empty()));

	private final Sessions emulated = new Sessions(this.instances,
			connection(true, Optional.of(URI.create("http://127.0.0.1:4577"))));

	@Test
	void linksToTheConsoleAndToTheCommandLine() {
		SessionLink link = this.account.find(TestSandboxes.ready()).orElseThrow();

		assertThat(link).isEqualTo(new SessionLink(
				"https://ap-northeast-1.console.aws.amazon.com/systems-manager/session-manager/" + INSTANCE_ID
						+ "?region=ap-northeast-1",
				"aws ssm start-session --target " + INSTANCE_ID + " --region ap-northeast-1", false));
	}

	@Test
	void pointsTheCommandAtTheEmulatorWhileEmulated() {
		SessionLink link = this.emulated.find(TestSandboxes.ready()).orElseThrow();

		assertThat(link.emulated()).isTrue();
		assertThat(link.command()).isEqualTo("aws ssm start-session --target " + INSTANCE_ID
				+ " --region ap-northeast-1 --endpoint-url http://127.0.0.1:4577");
	}

	@Test
	void hasCommandsForMoreThanAShell() {
		Sandbox ready = TestSandboxes.ready();

		SessionInstructions kit = SessionInstructions.of(this.emulated.find(ready).orElseThrow(), ready);

		String session = "aws ssm start-session --target " + INSTANCE_ID
				+ " --region ap-northeast-1 --endpoint-url http://127.0.0.1:4577";
		assertThat(kit.forwardPort()).isEqualTo(session
				+ " --document-name AWS-StartPortForwardingSession --parameters portNumber=80,localPortNumber=8080");
		assertThat(kit.ssh()).isEqualTo("ssh -o ProxyCommand='" + session
				+ " --document-name AWS-StartSSHSession --parameters portNumber=%p' ec2-user@" + INSTANCE_ID);
	}

	@Test
	void hasNoLinkBeforeTheSandboxIsReady() {
		assertThat(this.account.find(TestSandboxes.connecting())).isEmpty();
		assertThatExceptionOfType(SessionNotReadyException.class)
			.isThrownBy(() -> this.account.open(TestSandboxes.connecting()))
			.withMessageContaining("CONNECTING")
			.withMessageContaining("when it is READY");
	}

	@Test
	void hasNoLinkOnceTheSandboxIsTornDown() {
		assertThat(this.account.find(TestSandboxes.tearingDown())).isEmpty();
		assertThatExceptionOfType(SessionNotReadyException.class)
			.isThrownBy(() -> this.account.open(TestSandboxes.tearingDown()))
			.withMessageContaining("no session opens on it any more");
		verifyNoInteractions(this.instances);
	}

	@Test
	void opensWhenAwsReportsAConnection() {
		given(this.instances.recentConnectionStatus("ap-northeast-1", INSTANCE_ID, TestSandboxes.ready().version()))
			.willReturn(ConnectionStatus.CONNECTED);

		assertThat(this.account.find(TestSandboxes.ready())).contains(this.account.open(TestSandboxes.ready()));
	}

	@Test
	void reportsADisconnectedAgent() {
		given(this.instances.recentConnectionStatus("ap-northeast-1", INSTANCE_ID, TestSandboxes.ready().version()))
			.willReturn(ConnectionStatus.NOT_CONNECTED);

		assertThatExceptionOfType(AgentDisconnectedException.class)
			.isThrownBy(() -> this.account.open(TestSandboxes.ready()))
			.withMessageContaining(INSTANCE_ID);
	}

	@Test
	void doesNotTreatAnOutageAsADisconnectedAgent() {
		given(this.instances.recentConnectionStatus("ap-northeast-1", INSTANCE_ID, TestSandboxes.ready().version()))
			.willThrow(new AwsUnavailableException(TestMessages.said("AWS did not answer"), new RuntimeException()));

		assertThatExceptionOfType(AwsUnavailableException.class)
			.isThrownBy(() -> this.account.open(TestSandboxes.ready()));
	}

	private static AwsConnection connection(boolean emulated, Optional<URI> endpoint) {
		return new AwsConnection() {

			@Override
			public boolean emulated() {
				return emulated;
			}

			@Override
			public Optional<URI> endpoint() {
				return endpoint;
			}

		};
	}

}
