/**
 * The roles and instance profiles of the account, to look at and to clear away.
 */
@NullMarked
package io.ssmsandbox.emulator.iam;

import org.jspecify.annotations.NullMarked;
