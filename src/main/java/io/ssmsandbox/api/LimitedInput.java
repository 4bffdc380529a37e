package io.ssmsandbox.api;

import java.io.IOException;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;

/**
 * A body that breaks off where it becomes too long.
 */
final class LimitedInput extends ServletInputStream {

	private final ServletInputStream input;

	private long left;

	LimitedInput(ServletInputStream input, long limit) {
		this.input = input;
		this.left = limit;
	}

	@Override
	public int read() throws IOException {
		int read = this.input.read();
		count((read < 0) ? 0 : 1);
		return read;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		int read = this.input.read(bytes, offset, length);
		count(Math.max(read, 0));
		return read;
	}

	private void count(int read) {
		this.left -= read;
		if (this.left < 0) {
			throw new BodyTooLarge();
		}
	}

	@Override
	public boolean isFinished() {
		return this.input.isFinished();
	}

	@Override
	public boolean isReady() {
		return this.input.isReady();
	}

	@Override
	public void setReadListener(ReadListener listener) {
		this.input.setReadListener(listener);
	}

}
