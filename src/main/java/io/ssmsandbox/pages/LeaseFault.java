package io.ssmsandbox.pages;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Why the end of a lease could not be moved.
 *
 * @param detail what is wrong, for a person
 * @param wanted the end that was asked for; null when it was no time at all
 */
record LeaseFault(String detail, @Nullable Instant wanted) {
}
