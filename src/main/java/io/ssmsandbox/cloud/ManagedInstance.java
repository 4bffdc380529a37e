package io.ssmsandbox.cloud;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An instance whose agent has registered with Systems Manager.
 *
 * @param online whether the agent was heard of lately
 * @param registeredAt since when; null where AWS does not say
 * @param agentVersion the version of SSM Agent; null where AWS does not say
 */
public record ManagedInstance(boolean online, @Nullable Instant registeredAt, @Nullable String agentVersion) {
}
