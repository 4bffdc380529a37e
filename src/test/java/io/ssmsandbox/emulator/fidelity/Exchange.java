package io.ssmsandbox.emulator.fidelity;

import java.util.Set;

/**
 * What a step of the scenario was answered.
 *
 * @param service the name in the signature
 * @param error the code of a refusal; empty when it was none
 * @param paths which members of the model have a value, those of lists as one
 */
record Exchange(String service, String operation, int status, String error, Set<String> paths, String body) {

	boolean isRefusal() {
		return this.status >= 300;
	}

}
