package io.ssmsandbox.emulator.wire;

import java.util.Map;

/**
 * An HTTP response without the headers that every response has.
 */
record HttpReply(int status, Map<String, String> headers, String body) {

}
