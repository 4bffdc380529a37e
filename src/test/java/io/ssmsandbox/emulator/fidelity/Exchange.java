package io.ssmsandbox.emulator.fidelity;

import java.util.Set;

/**
 * The response to a step of the scenario.
 *
 * @param service the service name in the signature
 * @param error the error code; empty for a success
 * @param paths the members of the model with a value; those of lists count as one
 */
record Exchange(String service, String operation, int status, String error, Set<String> paths, String body) {

	boolean isRefusal() {
		return this.status >= 300;
	}

}
