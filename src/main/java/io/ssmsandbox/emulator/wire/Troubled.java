package io.ssmsandbox.emulator.wire;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

import io.ssmsandbox.emulator.catalog.CatalogRegion;
import io.ssmsandbox.emulator.faults.CallError;
import io.ssmsandbox.emulator.faults.CallHandling;
import io.ssmsandbox.emulator.faults.KnownError;

/**
 * How a call is answered that a scripted fault strikes. Waiting is left to whoever
 * delivers the answer: no thread and no lock is held meanwhile.
 *
 * @param operation what the call asks for
 * @param answered answers the call with an operation
 */
record Troubled(Operation operation, Function<Operation, HttpAnswer> answered) implements CallHandling<Delivery> {

	@Override
	public Delivery refuse(KnownError error) {
		return Delivery.of(this.answered.apply((call, world) -> {
			String partition = world.catalog().region(call.region()).map(CatalogRegion::partition).orElseThrow();
			String caller = "arn:" + partition + ":iam::" + world.accountId() + ":user/emulated";
			throw thrown(error.of(call.service(), call.operation(), caller));
		}));
	}

	@Override
	public Delivery refuse(CallError error) {
		return Delivery.of(this.answered.apply((call, world) -> {
			throw thrown(error);
		}));
	}

	@Override
	public Delivery delay(Duration delay) {
		return new Delivery(delay, () -> Optional.of(this.answered.apply(this.operation)));
	}

	@Override
	public Delivery keepSilent(Duration silence) {
		return new Delivery(silence, Optional::empty);
	}

	@Override
	public Delivery loseAnswer() {
		this.answered.apply(this.operation);
		return keepSilent(Duration.ZERO);
	}

	private static AwsError thrown(CallError error) {
		return new AwsError(error.status(), error.code(), error.message());
	}

}
