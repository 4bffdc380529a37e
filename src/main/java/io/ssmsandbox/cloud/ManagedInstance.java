package io.ssmsandbox.cloud;

import org.jspecify.annotations.Nullable;

/**
 * An instance whose agent has registered with Systems Manager.
 *
 * @param instanceId the EC2 instance id
 * @param pingStatus what was last heard of it
 * @param agentVersion the agent's version, where it has told
 */
public record ManagedInstance(String instanceId, PingStatus pingStatus, @Nullable String agentVersion) {
}
