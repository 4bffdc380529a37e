/**
 * Systems Manager: public parameters, and the agents that it knows.
 */
@NullMarked
package io.ssmsandbox.emulator.ssm;

import org.jspecify.annotations.NullMarked;
