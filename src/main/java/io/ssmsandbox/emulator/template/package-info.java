/**
 * Reads CloudFormation templates and resolves them: parameters, conditions, intrinsic
 * functions and the order that references impose.
 */
@NullMarked
package io.ssmsandbox.emulator.template;

import org.jspecify.annotations.NullMarked;
