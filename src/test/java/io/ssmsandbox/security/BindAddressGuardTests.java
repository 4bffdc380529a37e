package io.ssmsandbox.security;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;

import io.ssmsandbox.aws.AwsConnection;
import io.ssmsandbox.message.StartupException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

@ExtendWith(OutputCaptureExtension.class)
class BindAddressGuardTests {

	private static final AwsConnection ACCOUNT = connection(false);

	private static final AwsConnection EMULATED = connection(true);

	private final BindAddress loopback = new BindAddress(InetAddress.getLoopbackAddress());

	@Test
	void letsAnAccountBeUsedFromThisMachine() {
		assertThatNoException().isThrownBy(() -> new BindAddressGuard(this.loopback, ACCOUNT));
	}

	@Test
	void refusesToHandARealAccountToANetworkAndSaysWhatToDo() throws UnknownHostException {
		for (BindAddress open : new BindAddress[] { new BindAddress(null),
				new BindAddress(InetAddress.getByName("0.0.0.0")),
				new BindAddress(InetAddress.getByName("10.1.2.3")) }) {
			assertThatExceptionOfType(StartupException.class).isThrownBy(() -> new BindAddressGuard(open, ACCOUNT))
				.satisfies((refused) -> {
					assertThat(refused.description()).contains("listen on " + open);
					assertThat(refused.action()).contains("server.address=127.0.0.1")
						.contains("portal.aws.mode=emulated");
				});
		}
	}

	@Test
	void warnsWhenAnEmulatedPortalIsOpenToANetwork(CapturedOutput output) {
		assertThatNoException().isThrownBy(() -> new BindAddressGuard(new BindAddress(null), EMULATED));

		assertThat(output).contains("WARN").contains("every address of this machine");
	}

	@Test
	void saysNothingWhenAnEmulatedPortalIsNot(CapturedOutput output) {
		assertThatNoException().isThrownBy(() -> new BindAddressGuard(this.loopback, EMULATED));

		assertThat(output).isEmpty();
	}

	private static AwsConnection connection(boolean emulated) {
		return new AwsConnection() {

			@Override
			public boolean emulated() {
				return emulated;
			}

			@Override
			public Optional<URI> endpoint() {
				return Optional.empty();
			}

		};
	}

}
