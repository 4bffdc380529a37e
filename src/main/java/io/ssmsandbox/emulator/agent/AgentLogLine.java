package io.ssmsandbox.emulator.agent;

import java.time.Instant;

/**
 * A line in the agent's log.
 *
 * @param heard whether the line reports a response of Systems Manager
 */
public record AgentLogLine(Instant at, String text, boolean heard) {

}
