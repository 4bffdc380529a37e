package io.ssmsandbox.sandbox;

/**
 * Event: a sandbox has entered another state. It is published inside the transaction that
 * saves the sandbox. After the commit, only the process that saved it receives the event.
 *
 * @param from the previous state
 * @param sandbox the sandbox in its new state
 */
public record StateEntered(SandboxState from, Sandbox sandbox) {
}
