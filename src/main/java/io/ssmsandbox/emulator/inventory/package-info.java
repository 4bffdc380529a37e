/**
 * The resources of the emulated account: immutable records in insertion-ordered tables,
 * per region and, for IAM, per account.
 */
@NullMarked
package io.ssmsandbox.emulator.inventory;

import org.jspecify.annotations.NullMarked;
