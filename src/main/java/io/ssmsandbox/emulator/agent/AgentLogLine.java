package io.ssmsandbox.emulator.agent;

import java.time.Instant;

/**
 * A line that the agent wrote.
 */
public record AgentLogLine(Instant at, String text) {

}
