/**
 * Service Quotas: how much of what the account may have.
 */
@NullMarked
package io.ssmsandbox.emulator.servicequotas;

import org.jspecify.annotations.NullMarked;
