package io.ssmsandbox.emulator.wire;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The region and service of a request's signature. Clients sign for the emulator as for
 * AWS, so path and host name are not needed.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">Signature
 * Version 4</a>
 */
record CredentialScope(String region, String service) {

	private static final Pattern CREDENTIAL = Pattern
		.compile("\\bCredential=[^/\\s,]+/\\d{8}/([a-z0-9-]+)/([a-z0-9-]+)/aws4_request\\b");

	static Optional<CredentialScope> of(String authorization) {
		Matcher matcher = CREDENTIAL.matcher(authorization);
		return matcher.find() ? Optional.of(new CredentialScope(matcher.group(1), matcher.group(2))) : Optional.empty();
	}

}
