package io.ssmsandbox.sandbox;

/**
 * A sandbox was asked for. Published inside the transaction that stores it, so that what
 * must be stored with it (the task that launches it) is stored with it or not at all.
 *
 * @param id the new sandbox
 */
public record SandboxRequested(SandboxId id) {
}
