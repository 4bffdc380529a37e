package io.ssmsandbox.webserver;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Bounds how many bytes are held at once for clients that have not sent or read all of
 * them. When there would be more, those clients that have been slow for longest have to
 * give way.
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
		set(client, count).forEach(this.giveUp);
	}

	/**
	 * Returns the clients that have to give way.
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
