package io.ssmsandbox.stream;

import java.io.IOException;

/**
 * Where a viewer's bytes go.
 */
interface SseSink {

	/**
	 * Sends, and waits for as long as the other side does not read.
	 * @throws IOException when there is no other side any more
	 */
	void send(byte[] bytes) throws IOException;

	/**
	 * Ends the stream in an orderly way.
	 */
	void end();

}
