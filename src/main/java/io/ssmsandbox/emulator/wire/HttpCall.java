package io.ssmsandbox.emulator.wire;

/**
 * The parts of an HTTP request that the emulator uses. An absent header is an empty text.
 */
record HttpCall(String host, String authorization, String target, String query, byte[] body) {

	/**
	 * Whether the call uses JSON: JSON clients name the operation in a header; others do
	 * not send it.
	 */
	boolean json() {
		return !this.target.isEmpty();
	}

}
