/**
 * Patterns with wildcards, as policies and filters have them.
 */
@NullMarked
package io.ssmsandbox.emulator.wildcard;

import org.jspecify.annotations.NullMarked;
