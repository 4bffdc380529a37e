/**
 * Scripted faults: what a script says, read strictly, and which of its rules strike.
 */
@NullMarked
package io.ssmsandbox.emulator.faults;

import org.jspecify.annotations.NullMarked;
