package io.ssmsandbox.cloud;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where AWS is, and how long it may take to answer.
 *
 * @param mode {@code emulated} (nothing is created or billed) or {@code account} (a real
 * account, found through the SDK's ordinary chain of credentials); {@code emulated} when
 * left out, never inferred from missing credentials
 * @param endpointOverride the http or https address of another AWS-compatible server that
 * stands in for every service, without user, path, query and fragment; left out, it is
 * AWS itself or the embedded emulator
 * @param homeRegion the region that is asked about the account as a whole; left out, the
 * one that the machine's AWS settings name, or {@code us-east-1}
 * @param connectTimeout how long opening a connection may take
 * @param readTimeout how long a connection may stay silent
 * @param attemptTimeout how long one attempt of a call may take
 * @param callTimeout how long a call may take with its repetitions; at least as long as
 * an attempt
 * @param maxAttempts how often a call is tried when AWS is busy or cannot be reached, the
 * first time included
 * @param remember how long what AWS said of its regions, zones and instance types is
 * taken as fresh; it is then asked again in the background, and after twice this time no
 * longer used
 */
@ConfigurationProperties("portal.aws")
public record AwsProperties(@DefaultValue("emulated") Mode mode, @Nullable URI endpointOverride,
		@Nullable String homeRegion, @DefaultValue("3s") Duration connectTimeout,
		@DefaultValue("10s") Duration readTimeout, @DefaultValue("12s") Duration attemptTimeout,
		@DefaultValue("30s") Duration callTimeout, @DefaultValue("3") int maxAttempts,
		@DefaultValue("15m") Duration remember) {

	private static final Pattern SERVER = Pattern
		.compile("https?://([A-Za-z0-9][A-Za-z0-9.-]*|\\[[0-9A-Fa-f:.]+])(:\\d{1,5})?/?");

	public AwsProperties {
		if (endpointOverride != null && endpointOverride.toString().isBlank()) {
			// An environment variable that is set to nothing.
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
	 * The address alone: it stands in commands that people paste into a shell, and is
	 * shown to all of them.
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
			throw new IllegalArgumentException("portal.aws." + name + " must be longer than nothing");
		}
	}

	Optional<URI> endpoint() {
		return Optional.ofNullable(this.endpointOverride);
	}

	/** Which side of {@link AwsConnection} is used. */
	public enum Mode {

		/** An emulator: the embedded one, or the one behind the endpoint override. */
		EMULATED,
		/** A real account. */
		ACCOUNT

	}

}
