/**
 * Wildcard patterns and deterministic ids, which the other packages use.
 */
@NullMarked
package io.ssmsandbox.emulator.text;

import org.jspecify.annotations.NullMarked;
