package io.ssmsandbox.stream;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CountDownLatch;

/**
 * A client that does not read.
 */
final class BlockedSink implements SseSink {

	private final CountDownLatch never = new CountDownLatch(1);

	private volatile boolean blocked;

	@Override
	public void send(byte[] bytes) throws IOException {
		this.blocked = true;
		try {
			this.never.await();
		}
		catch (InterruptedException ex) {
			throw new InterruptedIOException();
		}
	}

	@Override
	public void end() {
		this.blocked = false;
	}

	boolean isBlocked() {
		return this.blocked;
	}

}
