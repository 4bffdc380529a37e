/**
 * Scripted faults: parses fault scripts strictly and finds the rules that match.
 */
@NullMarked
package io.ssmsandbox.emulator.faults;

import org.jspecify.annotations.NullMarked;
