/**
 * The emulated account at an instant: stacks and their lifecycle, a pure function of the
 * journal and the time.
 */
@NullMarked
package io.ssmsandbox.emulator.world;

import org.jspecify.annotations.NullMarked;
