package io.ssmsandbox.aws;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the AWS connection and its timeouts.
 *
 * @param mode {@code emulated} creates and bills nothing; {@code account} uses a real
 * account, with credentials from the places where the AWS CLI finds them. The portal
 * never chooses a mode by whether there are credentials
 * @param endpointOverride the http or https address of another AWS-compatible server, for
 * all services and in either mode; without user, path, query and fragment. Without it the
 * portal uses AWS itself or the embedded emulator
 * @param homeRegion the region that answers questions about the whole account; without it
 * the region of the machine's AWS settings, else {@code us-east-1}
 * @param connectTimeout how long opening a connection to AWS may take
 * @param readTimeout how long the portal waits for the next bytes of an answer
 * @param attemptTimeout how long one attempt of a call may take
 * @param callTimeout how long a call may take with all its attempts; at least as long as
 * one attempt
 * @param maxAttempts how often a call is tried when AWS is busy or cannot be reached, the
 * first attempt included
 * @param remember how long AWS's answers about regions, zones and instance types count as
 * fresh; after that they are refreshed in the background, and after twice this time they
 * are no longer used
 */
@ConfigurationProperties("portal.aws")
record AwsProperties(@DefaultValue("emulated") Mode mode, @Nullable URI endpointOverride, @Nullable String homeRegion,
		@DefaultValue("3s") Duration connectTimeout, @DefaultValue("10s") Duration readTimeout,
		@DefaultValue("12s") Duration attemptTimeout, @DefaultValue("30s") Duration callTimeout,
		@DefaultValue("3") int maxAttempts, @DefaultValue("15m") Duration remember) {

	private static final Pattern SERVER = Pattern
		.compile("https?://([A-Za-z0-9][A-Za-z0-9.-]*|\\[[0-9A-Fa-f:.]+])(:\\d{1,5})?/?");

	public AwsProperties {
		if (endpointOverride != null && endpointOverride.toString().isBlank()) {
			// An environment variable with an empty value.
			endpointOverride = null;
		}
		if (endpointOverride != null) {
			endpointOverride = server(endpointOverride);
		}
		positive("connect-timeout", connectTimeout);
		positive("read-timeout", readTimeout);
		positive("attempt-timeout", attemptTimeout);
		positive("remember", remember);
		if (callTimeout.compareTo(attemptTimeout) < 0) {
			throw new IllegalArgumentException(
					"portal.aws.call-timeout must be at least as long as portal.aws.attempt-timeout");
		}
		if (homeRegion != null && homeRegion.isBlank()) {
			homeRegion = null;
		}
		if (maxAttempts < 1) {
			throw new IllegalArgumentException("portal.aws.max-attempts must be at least 1");
		}
	}

	/**
	 * Only the address is allowed: users see it, and it is part of commands that they
	 * paste into a shell.
	 */
	private static URI server(URI address) {
		if (address.getRawUserInfo() != null) {
			throw new IllegalArgumentException(
					"portal.aws.endpoint-override must not hold a user name or a password; everyone would see them");
		}
		if (!SERVER.matcher(address.toString()).matches()) {
			throw new IllegalArgumentException("portal.aws.endpoint-override must be an http or https address without "
					+ "path, query and fragment, such as http://127.0.0.1:4577, not \"" + address + "\"");
		}
		return URI.create(address.toString().replaceFirst("/$", ""));
	}

	private static void positive(String name, Duration duration) {
		if (duration.isNegative() || duration.isZero()) {
			throw new IllegalArgumentException("portal.aws." + name + " must be longer than zero");
		}
	}

	Optional<URI> endpoint() {
		return Optional.ofNullable(this.endpointOverride);
	}

	/** The kind of {@link AwsConnection}. */
	public enum Mode {

		/** An emulator: the embedded one, or the one behind the endpoint override. */
		EMULATED,
		/** A real account. */
		ACCOUNT

	}

}
