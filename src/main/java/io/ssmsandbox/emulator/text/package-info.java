/**
 * Wildcard patterns and deterministic ids, for the packages above.
 */
@NullMarked
package io.ssmsandbox.emulator.text;

import org.jspecify.annotations.NullMarked;
