/**
 * Systems Manager: public parameters, and which agents reach it by which way.
 */
@NullMarked
package io.ssmsandbox.emulator.ssm;

import org.jspecify.annotations.NullMarked;
