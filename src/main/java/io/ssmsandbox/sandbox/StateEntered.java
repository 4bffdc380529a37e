package io.ssmsandbox.sandbox;

/**
 * A sandbox has entered another state. Published inside the transaction that saves it, so
 * that after its commit only the process that saved it hears of it.
 *
 * @param from the state before
 * @param sandbox as it is now
 */
public record StateEntered(SandboxState from, Sandbox sandbox) {
}
