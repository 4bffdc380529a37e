package io.ssmsandbox.emulator.wire;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

import io.ssmsandbox.emulator.faults.CallError;
import io.ssmsandbox.emulator.faults.CallFaultHandler;
import io.ssmsandbox.emulator.faults.KnownError;

/**
 * How a call is answered that a scripted fault strikes. Waiting is left to whoever
 * delivers the answer: no thread and no lock is held meanwhile.
 *
 * @param service whose call it is
 * @param operation what the call asks for
 * @param answered answers the call with an operation
 */
record Troubled(Service service, Operation operation,
		Function<Operation, HttpAnswer> answered) implements CallFaultHandler<Delivery> {

	@Override
	public Delivery refuse(KnownError error) {
		return Delivery.of(this.answered.apply((call, world) -> {
			throw this.service.worded(error, call.operation(), world.caller(call.region()));
		}));
	}

	@Override
	public Delivery refuse(CallError error) {
		return Delivery.of(this.answered.apply((call, world) -> {
			throw new AwsError(error.status(), error.code(), error.message());
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
}
