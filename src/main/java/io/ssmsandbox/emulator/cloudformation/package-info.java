/**
 * CloudFormation's operations on the stacks of the world, with AWS's responses and
 * errors.
 */
@NullMarked
package io.ssmsandbox.emulator.cloudformation;

import org.jspecify.annotations.NullMarked;
