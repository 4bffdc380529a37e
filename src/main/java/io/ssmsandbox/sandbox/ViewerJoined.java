package io.ssmsandbox.sandbox;

/**
 * Somebody has begun to look at a sandbox that nobody here looked at before, so what is
 * shown should be fresh. A nudge, not a message: losing one costs time, never meaning.
 *
 * @param id which one
 */
public record ViewerJoined(SandboxId id) {
}
