/**
 * Reads and resolves CloudFormation templates: parameters, conditions, intrinsic
 * functions and the order that references require.
 */
@NullMarked
package io.ssmsandbox.emulator.template;

import org.jspecify.annotations.NullMarked;
