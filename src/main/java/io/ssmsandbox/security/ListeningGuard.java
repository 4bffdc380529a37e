package io.ssmsandbox.security;

import io.ssmsandbox.cloud.AwsConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Keeps a portal without accounts from being open to a network.
 */
@Component
class ListeningGuard {

	private static final Logger log = LoggerFactory.getLogger(ListeningGuard.class);

	/**
	 * Looks at where the portal is about to listen.
	 * @throws OpenToNetwork when real sandboxes would be handed out to everybody
	 */
	ListeningGuard(Listening listening, AwsConnection aws) {
		if (listening.onLoopback()) {
			return;
		}
		if (!aws.emulated()) {
			throw new OpenToNetwork(listening);
		}
		log.warn("The portal has no accounts yet and listens on {}: everybody who can reach it can use it. "
				+ "What it launches is emulated.", listening);
	}

}
