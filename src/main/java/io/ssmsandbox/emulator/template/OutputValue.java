package io.ssmsandbox.emulator.template;

import org.jspecify.annotations.Nullable;

/**
 * An output of a stack.
 *
 * @param exportName {@code null} when the output is not exported
 */
public record OutputValue(String key, String value, @Nullable String description, @Nullable String exportName) {

}
