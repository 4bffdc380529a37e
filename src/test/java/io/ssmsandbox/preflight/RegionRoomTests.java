package io.ssmsandbox.preflight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.ssmsandbox.SettableClock;
import io.ssmsandbox.aws.Quota;
import io.ssmsandbox.aws.QuotaUsage;
import io.ssmsandbox.aws.Quotas;
import io.ssmsandbox.sandbox.LimitExceededException;
import io.ssmsandbox.sandbox.LimitKind;
import io.ssmsandbox.sandbox.RequestLimited;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.Sandboxes;
import io.ssmsandbox.sandbox.SandboxesInMemory;
import io.ssmsandbox.sandbox.TestSandboxes;
import org.junit.jupiter.api.Test;

import static io.ssmsandbox.sandbox.TestSandboxes.T0;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

class RegionRoomTests {

	private static final String REGION = "ap-northeast-1";

	private final Sandboxes sandboxes = SandboxesInMemory.create(new SettableClock(T0));

	private final Quotas quotas = mock(Quotas.class);

	private final List<Object> published = new ArrayList<>();

	private final RegionRoom room = new RegionRoom(this.quotas, this.sandboxes, this.published::add);

	@Test
	void refusesALaunchBehindOneThatWaitsForAVpc() {
		remembered(5, 5);
		request("first");

		LimitExceededException refusal = catchThrowableOfType(LimitExceededException.class,
				() -> this.room.require(REGION));

		assertThat(refusal.limitKind()).isEqualTo(LimitKind.REGION_FULL);
		assertThat(refusal.value()).isEqualTo(5);
		assertThat(refusal.retryAfterSeconds()).isEqualTo(30);
		assertThat(refusal.getMessage()).contains("all of its 5 VPCs in ap-northeast-1", "Choose another region");
		assertThat(this.published).containsExactly(new RequestLimited(LimitKind.REGION_FULL));
	}

	@Test
	void acceptsTheFirstLaunchSoThatItsCauseIsReported() {
		remembered(5, 5);

		assertThatCode(() -> this.room.require(REGION)).doesNotThrowAnyException();
	}

	@Test
	void acceptsALaunchAfterTheEarlierOneFailed() {
		remembered(5, 5);
		Sandbox first = request("first");
		this.sandboxes.update(first.id(), (sandbox) -> sandbox.launchFailed(TestSandboxes.cause("limit"), T0));

		assertThatCode(() -> this.room.require(REGION)).doesNotThrowAnyException();
	}

	@Test
	void acceptsALaunchWhileThereIsRoomOrTheUsageIsUnknown() {
		request("first");

		given(this.quotas.findCachedUsage(REGION, Quota.VPCS)).willReturn(Optional.empty());
		assertThatCode(() -> this.room.require(REGION)).doesNotThrowAnyException();
		remembered(4, 5);
		assertThatCode(() -> this.room.require(REGION)).doesNotThrowAnyException();

		verify(this.quotas, never()).findUsage(any(), any());
	}

	@Test
	void considersOnlyTheRegion() {
		given(this.quotas.findCachedUsage("eu-west-1", Quota.VPCS))
			.willReturn(Optional.of(new QuotaUsage(Quota.VPCS, 5, 5)));
		request("first");

		assertThatCode(() -> this.room.require("eu-west-1")).doesNotThrowAnyException();
	}

	private void remembered(int used, int limit) {
		given(this.quotas.findCachedUsage(REGION, Quota.VPCS))
			.willReturn(Optional.of(new QuotaUsage(Quota.VPCS, used, limit)));
	}

	private Sandbox request(String prefix) {
		return this.sandboxes.request(SandboxId.random(), TestSandboxes.aRequest(prefix), TestSandboxes.aTemplate(),
				16);
	}

}
