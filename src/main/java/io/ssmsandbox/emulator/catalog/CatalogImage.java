package io.ssmsandbox.emulator.catalog;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A public machine image of one region.
 *
 * @param architecture {@code x86_64} or {@code arm64}
 * @param rootVolumeGiB size of the root volume unless an instance requests more
 * @param ownerId the publisher's account
 * @param ownerAlias {@code amazon} for Amazon's own images
 * @param imdsSupport {@code v2.0} when instances require session tokens by default,
 * otherwise {@code null}
 * @param platform the operating system as SSM Agent names it
 * @param agentPreinstalled whether SSM Agent starts with the system
 */
public record CatalogImage(String id, String name, String architecture, String rootDeviceName, int rootVolumeGiB,
		String ownerId, @Nullable String ownerAlias, Instant publishedAt, @Nullable String imdsSupport,
		Platform platform, boolean agentPreinstalled) {

	/**
	 * An operating system and its version.
	 */
	public record Platform(String name, String version) {

	}

}
