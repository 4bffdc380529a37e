package io.ssmsandbox.emulator.inventory;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A customer managed IAM policy. Policies managed by AWS are not stored; the emulator
 * assumes that they exist.
 *
 * @param id {@code ANPA...}
 * @param path begins and ends with a slash
 */
public record ManagedPolicy(String name, String arn, String id, String path, @Nullable String description,
		Map<String, Object> document, Instant createdAt) {

	public ManagedPolicy {
		document = ImmutableCopies.copyOf(document);
	}

}
