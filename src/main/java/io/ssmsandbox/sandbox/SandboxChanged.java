package io.ssmsandbox.sandbox;

/**
 * A sandbox has changed. A nudge, not a message: published inside the transaction, meant
 * to be heard after its commit; losing one costs time, never meaning.
 *
 * @param id which one
 * @param lastSequence the sequence of its newest event
 */
public record SandboxChanged(SandboxId id, long lastSequence) {
}
