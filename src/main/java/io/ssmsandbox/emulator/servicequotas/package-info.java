/**
 * Service Quotas: the limits of the account.
 */
@NullMarked
package io.ssmsandbox.emulator.servicequotas;

import org.jspecify.annotations.NullMarked;
