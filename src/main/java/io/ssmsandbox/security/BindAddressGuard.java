package io.ssmsandbox.security;

import io.ssmsandbox.aws.AwsConnection;
import io.ssmsandbox.message.StartupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Keeps a portal without accounts from being open to a network.
 */
@Component
class BindAddressGuard {

	private static final Logger log = LoggerFactory.getLogger(BindAddressGuard.class);

	/**
	 * Looks at where the portal is about to listen.
	 * @throws StartupException when real sandboxes would be handed out to everybody
	 */
	BindAddressGuard(BindAddress bindAddress, AwsConnection aws) {
		if (bindAddress.onLoopback()) {
			return;
		}
		if (!aws.emulated()) {
			throw new StartupException(
					"The portal has no accounts yet, is connected to a real AWS account (portal.aws.mode=account), and is "
							+ "told to listen on " + bindAddress
							+ ": everybody who can reach it could launch and tear down there.",
					"Let it listen on this machine only (server.address=127.0.0.1) and reach it through a tunnel, "
							+ "such as ssh -L 8080:127.0.0.1:8080, or use portal.aws.mode=emulated.",
					null);
		}
		log.warn("The portal has no accounts yet and listens on {}: everybody who can reach it can use it. "
				+ "What it launches is emulated.", bindAddress);
	}

}
