/**
 * Who the caller is.
 */
@NullMarked
package io.ssmsandbox.emulator.sts;

import org.jspecify.annotations.NullMarked;
