package io.ssmsandbox.security;

import java.net.InetAddress;

import org.jspecify.annotations.Nullable;

/**
 * The address that the portal listens on.
 *
 * @param address the configured address; null for every address of the machine
 */
record BindAddress(@Nullable InetAddress address) {

	/**
	 * Whether only this machine can connect.
	 */
	boolean onLoopback() {
		return this.address != null && this.address.isLoopbackAddress();
	}

	@Override
	public String toString() {
		return (this.address != null) ? this.address.getHostAddress() : "every address of this machine";
	}

}
