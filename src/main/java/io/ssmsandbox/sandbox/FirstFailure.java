package io.ssmsandbox.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * The first failure of a stack that is not the cancellation which follows another.
 *
 * @param resource the logical id of the resource that failed; null when the stack failed
 * by itself
 * @param words why, in AWS's words; null when it gave none
 */
public record FirstFailure(@Nullable String resource, @Nullable String words) {
}
