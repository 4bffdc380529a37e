package io.ssmsandbox.emulator.world;

import java.time.Clock;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * The way into a world that lives with a clock: one visitor at a time, and whoever enters
 * finds the world as it is at that instant.
 */
public final class LiveWorld {

	private final Lock lock = new ReentrantLock(true);

	private final World world;

	private final Clock clock;

	public LiveWorld(World world, Clock clock) {
		this.world = world;
		this.clock = clock;
	}

	public <T> T visit(Function<World, T> visitor) {
		this.lock.lock();
		try {
			this.world.advanceTo(this.clock.instant());
			return visitor.apply(this.world);
		}
		finally {
			this.lock.unlock();
		}
	}

}
