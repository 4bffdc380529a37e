package io.ssmsandbox.cloud;

/**
 * What Systems Manager last heard of an agent. Weaker than {@link ConnectionStatus}: it
 * turns online through the {@code ssm} endpoint alone.
 */
public enum PingStatus {

	/** Heard of within its heartbeat. */
	ONLINE,
	/** Registered once, silent now. */
	CONNECTION_LOST,
	/** A value that this portal does not know. */
	OTHER

}
