package io.ssmsandbox.aws;

/**
 * What {@code ssm:GetConnectionStatus} says of an instance: whether Session Manager can
 * open a session on it now.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetConnectionStatus.html">GetConnectionStatus</a>
 */
public enum ConnectionStatus {

	/** A session opens. */
	CONNECTED,
	/** The agent is not there, not yet or no longer. */
	NOT_CONNECTED

}
