package io.ssmsandbox.sandbox;

import java.time.Instant;

import io.ssmsandbox.message.Message;

/**
 * What keeps a sandbox from making progress just now.
 *
 * @param message what it is
 * @param since since when the portal has known of it
 */
public record Blocker(Message message, Instant since) {
}
