package io.ssmsandbox.sandbox;

import java.time.Instant;

import io.ssmsandbox.message.Message;

/**
 * A temporary obstacle that keeps a sandbox from making progress.
 *
 * @param message describes the obstacle
 * @param since when the portal first noticed it
 */
public record Blocker(Message message, Instant since) {
}
