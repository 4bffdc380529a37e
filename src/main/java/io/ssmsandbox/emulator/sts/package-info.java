/**
 * STS: the identity of the caller.
 */
@NullMarked
package io.ssmsandbox.emulator.sts;

import org.jspecify.annotations.NullMarked;
