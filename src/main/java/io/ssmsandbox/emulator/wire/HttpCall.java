package io.ssmsandbox.emulator.wire;

/**
 * What the emulator looks at in an HTTP request. An absent header is an empty text.
 */
record HttpCall(String host, String authorization, String target, String query, byte[] body) {

	/** JSON clients name their operation in a header; the others do not send it. */
	boolean json() {
		return !this.target.isEmpty();
	}

}
