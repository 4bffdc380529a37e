/**
 * What AWS offers in the emulated world, independent of the account: regions, zones,
 * endpoint services, instance types, machine images and public parameters.
 */
@NullMarked
package io.ssmsandbox.emulator.catalog;

import org.jspecify.annotations.NullMarked;
