package io.ssmsandbox.emulator.wire;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

import io.ssmsandbox.emulator.faults.CallError;
import io.ssmsandbox.emulator.faults.CallFaultHandler;
import io.ssmsandbox.emulator.faults.KnownError;

/**
 * Applies a scripted fault to a call. The caller waits before it delivers the response,
 * so that a delay holds no thread and no lock.
 *
 * @param service the service of the call
 * @param operation the requested operation
 * @param answered answers the call with an operation
 */
record ScriptedCallFault(AwsService service, ServiceOperation operation,
		Function<ServiceOperation, HttpReply> answered) implements CallFaultHandler<DelayedResponse> {

	@Override
	public DelayedResponse refuse(KnownError error) {
		return DelayedResponse.of(this.answered.apply((serviceCall, world) -> {
			throw this.service.commonError(error, serviceCall.operation(), world.caller(serviceCall.region()));
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
	public DelayedResponse closeWithoutResponse(Duration delay) {
		return new DelayedResponse(delay, Optional::empty);
	}

	@Override
	public DelayedResponse loseAnswer() {
		this.answered.apply(this.operation);
		return closeWithoutResponse(Duration.ZERO);
	}
}
