package io.ssmsandbox.stream;

import java.io.IOException;

/**
 * Receives the bytes for a viewer.
 */
interface SseSink {

	/**
	 * Sends bytes and blocks while the client does not read.
	 * @throws IOException when the client is gone
	 */
	void send(byte[] bytes) throws IOException;

	/**
	 * Ends the stream normally.
	 */
	void end();

}
