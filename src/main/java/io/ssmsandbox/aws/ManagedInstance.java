package io.ssmsandbox.aws;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An instance whose agent has registered with Systems Manager.
 *
 * @param registeredAt when it registered; null when AWS does not say
 */
public record ManagedInstance(@Nullable Instant registeredAt) {
}
