package io.ssmsandbox.provisioning;

import io.ssmsandbox.sandbox.Sandbox;

/**
 * The result of a launch request with an idempotency key.
 *
 * @param sandbox the created sandbox in its current state
 * @param replayed whether an earlier request with the same key created it
 */
public record AcceptedLaunch(Sandbox sandbox, boolean replayed) {
}
