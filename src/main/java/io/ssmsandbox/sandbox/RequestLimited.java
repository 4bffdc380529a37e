package io.ssmsandbox.sandbox;

/**
 * Event: the portal refused a request because of a limit.
 *
 * @param limit the exceeded limit
 */
public record RequestLimited(LimitKind limit) {
}
