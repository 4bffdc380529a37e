package io.ssmsandbox.pages;

import org.jspecify.annotations.Nullable;

/**
 * The preferences form at the foot of every page. Each button sends one choice.
 *
 * @param language a tag, such as {@code ja}; null when unchanged
 * @param theme {@code light}, {@code dark} or {@code system}; null when unchanged
 * @param back the page that contained the form
 */
record PreferencesForm(@Nullable String language, @Nullable String theme, @Nullable String back) {
}
