package io.ssmsandbox.emulator.wire;

import java.util.Map;

/**
 * The result of a JSON operation. An {@link java.time.Instant} in it is sent as epoch
 * seconds.
 */
public record JsonReply(Map<String, Object> body) implements OperationReply {

}
