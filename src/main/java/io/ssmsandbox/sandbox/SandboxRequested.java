package io.ssmsandbox.sandbox;

/**
 * Event: a sandbox was requested. It is published inside the transaction that stores the
 * sandbox, so that the task that launches it is stored in the same transaction.
 *
 * @param id the new sandbox
 */
public record SandboxRequested(SandboxId id) {
}
