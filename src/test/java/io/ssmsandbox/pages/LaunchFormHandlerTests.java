package io.ssmsandbox.pages;

import java.time.Duration;
import java.util.function.Supplier;

import io.ssmsandbox.SettableClock;
import io.ssmsandbox.pages.LaunchSubmission.Refused;
import io.ssmsandbox.provisioning.AcceptedLaunch;
import io.ssmsandbox.provisioning.SandboxService;
import io.ssmsandbox.sandbox.IdempotencyKey;
import io.ssmsandbox.sandbox.LaunchRequest;
import io.ssmsandbox.sandbox.Owner;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.Sandboxes;
import io.ssmsandbox.sandbox.SandboxesInMemory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpStatus;

import static io.ssmsandbox.sandbox.TestSandboxes.POLICY;
import static io.ssmsandbox.sandbox.TestSandboxes.T0;
import static io.ssmsandbox.sandbox.TestSandboxes.aTemplate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class LaunchFormHandlerTests {

	private static final Owner ME = new Owner("me");

	private static final LaunchForm FORM = form("thin-ssm", "a", "PT8H");

	private static final String KEY = "6f1c2e3a-2f4b-4a53-9d0e-52a7c1f7a0b1";

	private final SettableClock clock = new SettableClock(T0);

	private final Sandboxes sandboxes = SandboxesInMemory.create(this.clock);

	private final SandboxService sandboxService = mock(SandboxService.class);

	private final LaunchFormHandler counter = new LaunchFormHandler(this.sandboxService, this.sandboxes, POLICY);

	@BeforeEach
	void accept() {
		given(this.sandboxService.request(any())).willAnswer((call) -> launch(call.getArgument(0), null));
		given(this.sandboxService.request(any(), any())).willAnswer((call) -> {
			IdempotencyKey key = call.getArgument(0);
			Supplier<LaunchRequest> request = call.getArgument(1);
			return this.sandboxes.findByKey(key)
				.map((sandbox) -> new AcceptedLaunch(sandbox, true))
				.orElseGet(() -> new AcceptedLaunch(launch(request.get(), key), false));
		});
	}

	private Sandbox launch(LaunchRequest request, IdempotencyKey key) {
		return this.sandboxes.request(SandboxId.random(), request, aTemplate(), 16, key);
	}

	@Test
	void launchesOnceHoweverOftenAFormIsSent() {
		Sandbox first = accepted(FORM, KEY, ME);
		this.clock.advance(Duration.ofHours(1));

		assertThat(accepted(FORM, KEY, ME).id()).isEqualTo(first.id());
		assertThat(accepted(form(" thin-ssm ", "a", "PT8H"), KEY, ME).id()).isEqualTo(first.id());
	}

	@Test
	void launchesAgainWhenTheAnswersOfAFormThatWasSentAreChanged() {
		Sandbox first = accepted(FORM, KEY, ME);

		Sandbox changed = accepted(form("thin-ssm-2", "a", "PT8H"), KEY, ME);
		assertThat(changed.id()).isNotEqualTo(first.id());
		assertThat(accepted(form("thin-ssm-2", "a", "PT8H"), KEY, ME).id()).as("sent twice").isEqualTo(changed.id());
	}

	@Test
	void launchesAgainWhenWhatTheFormLaunchedIsGone() {
		Sandbox first = accepted(FORM, KEY, ME);
		this.sandboxes.update(first.id(), (sandbox) -> sandbox.tornDown(T0));

		assertThat(accepted(FORM, KEY, ME).id()).isNotEqualTo(first.id());
	}

	@Test
	void keepsTheKeysOfOwnersApart() {
		Sandbox first = accepted(FORM, KEY, ME);

		Refused refused = refused(FORM, KEY, new Owner("another"));

		assertThat(refused.inTheWay()).isNull();
		assertThat(accepted(form("thin-ssm-2", "a", "PT8H"), KEY, new Owner("another")).id()).isNotEqualTo(first.id());
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "x", "6F1C2E3A-2F4B-4A53-9D0E-52A7C1F7A0B1", KEY + " ", "\u0000" })
	void takesTheSameFormWithoutAKeyOfItsOwnForAMistake(String key) {
		Sandbox first = accepted(FORM, key, ME);

		Refused refused = refused(FORM, key, ME);

		assertThat(refused.status()).isEqualTo(HttpStatus.CONFLICT);
		assertThat(refused.faults()).containsOnlyKeys("prefix");
		assertThat(refused.inTheWay()).isNotNull();
		assertThat(refused.inTheWay().id()).isEqualTo(first.id());
	}

	@Test
	void showsNobodySomebodyElsesSandbox() {
		accepted(FORM, null, new Owner("other-owner"));

		Refused refused = refused(FORM, null, ME);

		assertThat(refused.status()).isEqualTo(HttpStatus.CONFLICT);
		assertThat(refused.inTheWay()).isNull();
	}

	@Test
	void namesTheSandboxThatHasThePrefixAndNoneThatLooksLikeIt() {
		accepted(form("thin-ssm-2", "a", "PT8H"), null, ME);
		Sandbox first = accepted(FORM, null, ME);
		accepted(form("a-thin-ssm", "a", "PT8H"), null, ME);

		assertThat(refused(FORM, null, ME).inTheWay().id()).isEqualTo(first.id());
	}

	@Test
	void launchesAnewWhenThePrefixIsFreeAgain() {
		Sandbox first = accepted(FORM, null, ME);
		this.sandboxes.update(first.id(), (sandbox) -> sandbox.tornDown(T0));

		assertThat(accepted(FORM, null, ME).id()).isNotEqualTo(first.id());
	}

	@Test
	void tellsTheFirstFaultOfEachField() {
		Refused refused = refused(form("Bad!", "zz", "forever"), KEY, ME);

		assertThat(refused.status()).isEqualTo(HttpStatus.BAD_REQUEST);
		assertThat(refused.faults()).containsOnlyKeys("prefix", "availabilityZone", "lease");
		assertThat(refused.inTheWay()).isNull();
	}

	private static LaunchForm form(String prefix, String zone, String lease) {
		return new LaunchForm(prefix, "ap-northeast-1", zone, null, null, null, null, lease);
	}

	private Sandbox accepted(LaunchForm form, String key, Owner owner) {
		return this.counter.submit(form, key, owner).map((sandbox) -> sandbox, (refused) -> {
			throw new AssertionError(refused);
		});
	}

	private Refused refused(LaunchForm form, String key, Owner owner) {
		return this.counter.submit(form, key, owner).map((sandbox) -> {
			throw new AssertionError(sandbox.id());
		}, (refused) -> refused);
	}

}
