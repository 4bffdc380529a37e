package io.ssmsandbox.pages;

import java.time.Instant;

import io.ssmsandbox.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * Why the end of a lease was not moved.
 *
 * @param message the error text
 * @param wanted the requested end; null when it was not a time
 */
record LeaseFormError(Message message, @Nullable Instant wanted) {
}
