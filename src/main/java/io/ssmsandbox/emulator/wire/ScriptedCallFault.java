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
record ScriptedCallFault(AwsService service, ServiceOperation operation,
		Function<ServiceOperation, HttpReply> answered) implements CallFaultHandler<DelayedResponse> {

	@Override
	public DelayedResponse refuse(KnownError error) {
		return DelayedResponse.of(this.answered.apply((serviceCall, world) -> {
			throw this.service.worded(error, serviceCall.operation(), world.caller(serviceCall.region()));
		}));
	}

	@Override
	public DelayedResponse refuse(CallError error) {
		return DelayedResponse.of(this.answered.apply((serviceCall, world) -> {
			throw new AwsErrorException(error.status(), error.code(), error.message());
		}));
	}

	@Override
	public DelayedResponse delay(Duration delay) {
		return new DelayedResponse(delay, () -> Optional.of(this.answered.apply(this.operation)));
	}

	@Override
	public DelayedResponse keepSilent(Duration silence) {
		return new DelayedResponse(silence, Optional::empty);
	}

	@Override
	public DelayedResponse loseAnswer() {
		this.answered.apply(this.operation);
		return keepSilent(Duration.ZERO);
	}
}
