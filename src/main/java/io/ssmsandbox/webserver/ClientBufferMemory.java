package io.ssmsandbox.webserver;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Limits the bytes held for clients that have not sent or read all of their data. Beyond
 * the limit, those that have been slow for longest are ended.
 *
 * @param <C> the type that represents a client
 */
final class ClientBufferMemory<C> {

	private final long maxBytes;

	private final Consumer<C> giveUp;

	private final Map<C, Long> held = new LinkedHashMap<>();

	private long bytes;

	/**
	 * Creates a memory.
	 * @param maxBytes the maximum number of held bytes
	 * @param giveUp ends a client; another client's thread calls it, so it must not block
	 */
	ClientBufferMemory(long maxBytes, Consumer<C> giveUp) {
		this.maxBytes = maxBytes;
		this.giveUp = giveUp;
	}

	/**
	 * Sets the number of bytes held for a client.
	 */
	void setHeldBytes(C client, long count) {
		set(client, count).forEach(this.giveUp);
	}

	/**
	 * Returns the clients that must be ended.
	 */
	private synchronized List<C> set(C client, long count) {
		Long before = (count > 0) ? this.held.put(client, count) : this.held.remove(client);
		this.bytes += count - ((before != null) ? before : 0);
		List<C> tooMany = new ArrayList<>();
		Iterator<Map.Entry<C, Long>> oldest = this.held.entrySet().iterator();
		while (this.bytes > this.maxBytes && oldest.hasNext()) {
			Map.Entry<C, Long> each = oldest.next();
			if (each.getKey() != client) {
				tooMany.add(each.getKey());
				this.bytes -= each.getValue();
				oldest.remove();
			}
		}
		return tooMany;
	}

}
