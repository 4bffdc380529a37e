package io.ssmsandbox.security;

import io.ssmsandbox.aws.AwsConnection;
import io.ssmsandbox.message.StartupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Stops the start of a portal without accounts that would be open to a network.
 */
@Component
class BindAddressGuard {

	private static final Logger log = LoggerFactory.getLogger(BindAddressGuard.class);

	/**
	 * Checks the address before the portal listens.
	 * @throws StartupException when every network client could launch real sandboxes
	 */
	BindAddressGuard(BindAddress bindAddress, AwsConnection aws) {
		if (bindAddress.onLoopback()) {
			return;
		}
		if (!aws.emulated()) {
			throw new StartupException(
					"The portal has no accounts yet, is connected to a real AWS account (portal.aws.mode=account), and is "
							+ "configured to listen on " + bindAddress
							+ ": every client that can reach it could launch and tear down sandboxes there.",
					"Let it listen on this machine only (server.address=127.0.0.1) and reach it through a tunnel, "
							+ "such as ssh -L 8080:127.0.0.1:8080, or use portal.aws.mode=emulated.",
					null);
		}
		log.warn("The portal has no accounts yet and listens on {}: every client that can reach it can use it. "
				+ "What it launches is emulated.", bindAddress);
	}

}
