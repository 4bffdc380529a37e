package io.ssmsandbox.sandbox;

/**
 * Event: a sandbox has changed. It is published inside the transaction and handled after
 * the commit. Listeners must read the sandbox again: a lost event causes a delay, but
 * loses no data.
 *
 * @param id the changed sandbox
 * @param lastSequence the sequence of its newest event
 */
public record SandboxChanged(SandboxId id, long lastSequence) {
}
