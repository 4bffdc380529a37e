/**
 * The intrinsic functions of templates, and how they are evaluated.
 */
@NullMarked
package io.ssmsandbox.emulator.template.function;

import org.jspecify.annotations.NullMarked;
