package io.ssmsandbox.emulator.world;

import java.time.Clock;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Gives callers access to a world, one at a time. Before each access it advances the
 * world to the current time of a clock.
 */
public final class LiveWorld {

	private final Lock lock = new ReentrantLock(true);

	private final World world;

	private final Clock clock;

	public LiveWorld(World world, Clock clock) {
		this.world = world;
		this.clock = clock;
	}

	public <T> T callWithWorld(Function<World, T> action) {
		this.lock.lock();
		try {
			this.world.advanceTo(this.clock.instant());
			return action.apply(this.world);
		}
		finally {
			this.lock.unlock();
		}
	}

}
