package io.ssmsandbox.emulator.wire;

import io.ssmsandbox.emulator.world.World;

/**
 * Answers one call. It runs alone in the world, which has been advanced to the instant of
 * the call, and refuses with an {@link AwsErrorException}.
 */
@FunctionalInterface
public interface ServiceOperation {

	OperationReply answer(ServiceCall serviceCall, World world);

}
