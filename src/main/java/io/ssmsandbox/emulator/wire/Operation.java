package io.ssmsandbox.emulator.wire;

import io.ssmsandbox.emulator.world.World;

/**
 * Answers one call. It runs alone in the world, which has been advanced to the instant of
 * the call, and refuses with an {@link AwsError}.
 */
@FunctionalInterface
public interface Operation {

	Reply answer(Call call, World world);

}
