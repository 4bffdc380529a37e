package io.ssmsandbox.aws;

/**
 * The connection status of an instance from {@code ssm:GetConnectionStatus}: whether
 * Session Manager can open a session now.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetConnectionStatus.html">GetConnectionStatus</a>
 */
public enum ConnectionStatus {

	/** A session can be opened. */
	CONNECTED,
	/** The agent is not connected, or not any more. */
	NOT_CONNECTED

}
