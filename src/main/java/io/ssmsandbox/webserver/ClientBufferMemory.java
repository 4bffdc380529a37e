package io.ssmsandbox.webserver;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Bounds how many bytes are held at once for clients that have not sent or read all of
 * them. When there would be more, the client that has been slow for longest has to give
 * way.
 *
 * @param <C> what stands for a client
 */
final class ClientBufferMemory<C> {

	private final long maxBytes;

	private final Consumer<C> giveUp;

	private final Map<C, Long> held = new LinkedHashMap<>();

	private long bytes;

	/**
	 * Creates a memory.
	 * @param maxBytes how many bytes may be held
	 * @param giveUp ends a client; it is called by another client, so it must not wait
	 */
	ClientBufferMemory(long maxBytes, Consumer<C> giveUp) {
		this.maxBytes = maxBytes;
		this.giveUp = giveUp;
	}

	/**
	 * Sets how many bytes are held for a client now.
	 */
	void hold(C client, long count) {
		set(client, count).ifPresent(this.giveUp);
	}

	/**
	 * Returns the client that has to give way, if any.
	 */
	private synchronized Optional<C> set(C client, long count) {
		Long before = (count > 0) ? this.held.put(client, count) : this.held.remove(client);
		this.bytes += count - ((before != null) ? before : 0);
		return (this.bytes > this.maxBytes) ? removeOldestBut(client) : Optional.empty();
	}

	private Optional<C> removeOldestBut(C client) {
		Optional<C> oldest = this.held.keySet().stream().filter((each) -> each != client).findFirst();
		oldest.map(this.held::remove).ifPresent((count) -> this.bytes -= count);
		return oldest;
	}

}
