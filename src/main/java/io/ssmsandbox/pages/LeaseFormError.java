package io.ssmsandbox.pages;

import java.time.Instant;

import io.ssmsandbox.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * Why the end of a lease could not be moved.
 *
 * @param message what is wrong, for a person
 * @param wanted the end that was asked for; null when it was no time at all
 */
record LeaseFormError(Message message, @Nullable Instant wanted) {
}
