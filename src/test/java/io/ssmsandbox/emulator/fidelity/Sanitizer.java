package io.ssmsandbox.emulator.fidelity;

/**
 * Removes personal data from a recorded body: account, user, keys, and the ids that
 * identify them.
 */
final class Sanitizer {

	private Sanitizer() {
	}

	static String clean(String body, String account) {
		return body.replace(account, "111122223333")
			.replaceAll("\\b(AKIA|ASIA|AIDA|AROA|AIPA|ANPA|AGPA)[A-Z0-9]{12,}", "$1EXAMPLE")
			.replaceAll(":(user|assumed-role|role|federated-user)/[^<\"]+", ":$1/example")
			.replaceAll("(<UserId>)[^<]*", "$1example")
			.replaceAll("\\b([a-z]{1,10})-[0-9a-f]{17}\\b", "$1-00000000000000000")
			.replaceAll("\\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b", "00000000-0000-0000-0000-000000000000");
	}

}
