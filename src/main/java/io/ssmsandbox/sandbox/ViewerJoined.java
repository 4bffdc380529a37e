package io.ssmsandbox.sandbox;

/**
 * Event: a sandbox has got its first viewer on this replica, so its data should be
 * refreshed. A lost event causes a delay, but loses no data.
 *
 * @param id the viewed sandbox
 */
public record ViewerJoined(SandboxId id) {
}
