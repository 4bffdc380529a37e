package io.ssmsandbox.sandbox;

/**
 * A request was refused because of a limit.
 *
 * @param limit which
 */
public record RequestLimited(LimitKind limit) {
}
