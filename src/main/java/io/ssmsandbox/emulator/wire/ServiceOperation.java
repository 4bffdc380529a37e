package io.ssmsandbox.emulator.wire;

import io.ssmsandbox.emulator.world.World;

/**
 * Handles one call. It has exclusive access to the emulated world, which has been
 * advanced to the time of the call. It rejects the call with an
 * {@link AwsErrorException}.
 */
@FunctionalInterface
public interface ServiceOperation {

	OperationReply answer(ServiceCall serviceCall, World world);

}
