/**
 * Systems Manager: public parameters and the registered agents.
 */
@NullMarked
package io.ssmsandbox.emulator.ssm;

import org.jspecify.annotations.NullMarked;
