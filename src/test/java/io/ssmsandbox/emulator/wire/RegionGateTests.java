package io.ssmsandbox.emulator.wire;

import java.util.Map;

import io.ssmsandbox.emulator.fixture.EmulatedSandbox;
import io.ssmsandbox.emulator.world.World;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RegionGateTests {

	private static final World WORLD = EmulatedSandbox.world();

	@ParameterizedTest
	@CsvSource({ "EC2, 401, AuthFailure", "QUERY, 403, InvalidClientTokenId", "JSON, 400, UnrecognizedClientException" })
	void doesNotKnowTheCredentialsInARegionThatNeedsOptIn(Protocol protocol, int status, String code) {
		for (String region : new String[] { "ap-east-1", "us-middle-1" }) {
			assertThatExceptionOfType(AwsError.class).isThrownBy(() -> call(protocol, region)).satisfies((error) -> {
				assertThat(error.status()).isEqualTo(status);
				assertThat(error.code()).isEqualTo(code);
			});
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "us-east-1", "cn-north-1", "us-gov-west-1" })
	void letsCallsToOtherRegionsThrough(String region) {
		assertThat(call(Protocol.EC2, region)).isEqualTo(new JsonReply(Map.of()));
	}

	private static Reply call(Protocol protocol, String region) {
		Map<String, Operation> guarded = RegionGate.guard(protocol, Map.of("Ask", (call, world) -> new JsonReply(Map.of())));
		return guarded.get("Ask").answer(new Call("ec2", region, "Ask", Map.of(), Map.of()), WORLD);
	}

}
