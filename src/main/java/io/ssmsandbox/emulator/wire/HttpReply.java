package io.ssmsandbox.emulator.wire;

import java.util.Map;

/**
 * What is sent back, but for the headers that every answer carries.
 */
record HttpReply(int status, Map<String, String> headers, String body) {

}
