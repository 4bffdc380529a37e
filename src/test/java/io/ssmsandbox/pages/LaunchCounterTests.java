package io.ssmsandbox.pages;

import java.time.Duration;
import java.util.List;

import io.ssmsandbox.SettableClock;
import io.ssmsandbox.pages.Submission.Refused;
import io.ssmsandbox.provisioning.FrontDesk;
import io.ssmsandbox.sandbox.LaunchRequest;
import io.ssmsandbox.sandbox.Owner;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.Sandboxes;
import io.ssmsandbox.sandbox.SandboxesInMemory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;

import static io.ssmsandbox.sandbox.TestSandboxes.POLICY;
import static io.ssmsandbox.sandbox.TestSandboxes.T0;
import static io.ssmsandbox.sandbox.TestSandboxes.aTemplate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class LaunchCounterTests {

	private static final Owner ME = new Owner("me");

	private static final LaunchForm FORM = form("thin-ssm", "a", "PT8H");

	private final SettableClock clock = new SettableClock(T0);

	private final Sandboxes sandboxes = SandboxesInMemory.create(this.clock);

	private final FrontDesk frontDesk = mock(FrontDesk.class);

	private final LaunchCounter counter = new LaunchCounter(this.frontDesk, this.sandboxes, POLICY, this.clock);

	@BeforeEach
	void accept() {
		given(this.frontDesk.request(any())).willAnswer((call) -> this.sandboxes.request(SandboxId.random(),
				call.getArgument(0, LaunchRequest.class), aTemplate(), 16));
	}

	@Test
	void takesTheSameFormForTheSameClick() {
		Sandbox first = accepted(FORM, ME);
		this.clock.advance(Duration.ofSeconds(29));

		assertThat(accepted(FORM, ME).id()).isEqualTo(first.id());
		assertThat(accepted(form(" thin-ssm ", "ap-northeast-1a", "PT480M"), ME).id()).isEqualTo(first.id());
	}

	@Test
	void takesTheSameFormLaterForAMistake() {
		Sandbox first = accepted(FORM, ME);
		this.clock.advance(Duration.ofSeconds(30));

		Refused refused = refused(FORM, ME);

		assertThat(refused.status()).isEqualTo(HttpStatus.CONFLICT);
		assertThat(refused.faults()).containsOnlyKeys("prefix");
		assertThat(refused.inTheWay()).isNotNull();
		assertThat(refused.inTheWay().id()).isEqualTo(first.id());
	}

	@Test
	void takesAnotherFormForAnotherWish() {
		Sandbox first = accepted(FORM, ME);

		for (LaunchForm other : List.of(form("thin-ssm", "c", "PT8H"), form("thin-ssm", "a", "PT1H"))) {
			assertThat(refused(other, ME).inTheWay()).isNotNull();
			assertThat(refused(other, ME).inTheWay().id()).isEqualTo(first.id());
		}
	}

	@Test
	void showsNobodySomebodyElsesSandbox() {
		accepted(FORM, new Owner("somebody-else"));

		Refused refused = refused(FORM, ME);

		assertThat(refused.status()).isEqualTo(HttpStatus.CONFLICT);
		assertThat(refused.inTheWay()).isNull();
	}

	@Test
	void findsTheRightOneAmongOthersThatLookLikeIt() {
		accepted(form("thin-ssm-2", "a", "PT8H"), ME);
		Sandbox first = accepted(FORM, ME);
		accepted(form("a-thin-ssm", "a", "PT8H"), ME);

		assertThat(accepted(FORM, ME).id()).isEqualTo(first.id());
	}

	@Test
	void launchesAnewWhenThePrefixIsFreeAgain() {
		Sandbox first = accepted(FORM, ME);
		this.sandboxes.update(first.id(), (sandbox) -> sandbox.tornDown(T0));

		assertThat(accepted(FORM, ME).id()).isNotEqualTo(first.id());
	}

	@Test
	void tellsTheFirstFaultOfEachField() {
		Refused refused = refused(form("Bad!", "zz", "forever"), ME);

		assertThat(refused.status()).isEqualTo(HttpStatus.BAD_REQUEST);
		assertThat(refused.faults()).containsOnlyKeys("prefix", "availabilityZone", "lease");
		assertThat(refused.inTheWay()).isNull();
	}

	private static LaunchForm form(String prefix, String zone, String lease) {
		return new LaunchForm(prefix, "ap-northeast-1", zone, null, null, null, null, lease);
	}

	private Sandbox accepted(LaunchForm form, Owner owner) {
		return this.counter.submit(form, owner).answer((sandbox) -> sandbox, (refused) -> {
			throw new AssertionError(refused);
		});
	}

	private Refused refused(LaunchForm form, Owner owner) {
		return this.counter.submit(form, owner).answer((sandbox) -> {
			throw new AssertionError(sandbox.id());
		}, (refused) -> refused);
	}

}
