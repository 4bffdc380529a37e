/**
 * A stack as data: its status, resources, operations and events.
 */
@NullMarked
package io.ssmsandbox.emulator.stack;

import org.jspecify.annotations.NullMarked;
