package io.ssmsandbox.provisioning;

import io.ssmsandbox.sandbox.Sandbox;

/**
 * What came of a request that has a key.
 *
 * @param sandbox as it is now
 * @param replayed whether it came of an earlier request of the same key
 */
public record AcceptedLaunch(Sandbox sandbox, boolean replayed) {
}
