package io.ssmsandbox.api;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list of stacks.
 *
 * @param items the stacks, newest first
 * @param nextCursor the {@code cursor} of the next page; null on the last page
 */
record StackPageView(List<StackView> items, @Nullable String nextCursor) {
}
