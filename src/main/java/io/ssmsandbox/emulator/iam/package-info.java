/**
 * IAM: operations that read and delete the account's roles and instance profiles.
 */
@NullMarked
package io.ssmsandbox.emulator.iam;

import org.jspecify.annotations.NullMarked;
