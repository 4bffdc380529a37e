package io.ssmsandbox.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * The first real failure of a stack. Cancellations that follow another failure do not
 * count.
 *
 * @param resource the logical id of the resource that failed; null when the stack itself
 * failed
 * @param words the reason text from AWS; null when AWS gave none
 */
public record FirstFailure(@Nullable String resource, @Nullable String words) {
}
