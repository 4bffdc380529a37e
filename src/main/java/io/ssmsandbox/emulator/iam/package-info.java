/**
 * The roles and instance profiles of the account, to look at.
 */
@NullMarked
package io.ssmsandbox.emulator.iam;

import org.jspecify.annotations.NullMarked;
