package io.ssmsandbox.emulator.agent;

import java.time.Instant;

/**
 * A line that the agent wrote.
 *
 * @param heard whether it tells that Systems Manager has answered
 */
public record AgentLogLine(Instant at, String text, boolean heard) {

}
