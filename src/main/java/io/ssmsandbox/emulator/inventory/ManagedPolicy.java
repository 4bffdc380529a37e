package io.ssmsandbox.emulator.inventory;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A customer managed IAM policy. Those that AWS manages are not among them: they exist by
 * definition.
 *
 * @param id {@code ANPA...}
 * @param path begins and ends with a slash
 */
public record ManagedPolicy(String name, String arn, String id, String path, @Nullable String description,
		Map<String, Object> document, Instant createdAt) {

	public ManagedPolicy {
		document = OrderedCopies.copyOf(document);
	}

}
