package io.ssmsandbox.api;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list of stacks.
 *
 * @param items the stacks, newest first
 * @param nextCursor what to send as {@code cursor} for the next page; null on the last
 */
record StackPageView(List<StackView> items, @Nullable String nextCursor) {
}
