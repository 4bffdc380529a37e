package io.ssmsandbox.pages;

import org.jspecify.annotations.Nullable;

/**
 * The form at the foot of every page. Each of its buttons sends one choice.
 *
 * @param language a tag, such as {@code ja}; null when that is left as it is
 * @param theme {@code light}, {@code dark} or {@code system}; null when that is left as
 * it is
 * @param back the page that the form stood on
 */
record PreferencesForm(@Nullable String language, @Nullable String theme, @Nullable String back) {
}
