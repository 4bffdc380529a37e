/**
 * The intrinsic functions of templates and their evaluation.
 */
@NullMarked
package io.ssmsandbox.emulator.template.function;

import org.jspecify.annotations.NullMarked;
