/**
 * The emulator's memory: an append-only file of accepted changes, durable before they are
 * answered.
 */
@NullMarked
package io.ssmsandbox.emulator.journal;

import org.jspecify.annotations.NullMarked;
