/**
 * The emulator's journal: an append-only file of accepted changes, written to the disk
 * before the call returns.
 */
@NullMarked
package io.ssmsandbox.emulator.journal;

import org.jspecify.annotations.NullMarked;
