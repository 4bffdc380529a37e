/**
 * CloudFormation's operations: what a caller may ask of the stacks of the world, and how
 * AWS answers or refuses.
 */
@NullMarked
package io.ssmsandbox.emulator.cloudformation;

import org.jspecify.annotations.NullMarked;
