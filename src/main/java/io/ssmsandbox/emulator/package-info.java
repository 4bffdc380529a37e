/**
 * An emulated AWS as plain Java: it knows neither Spring nor the AWS SDK, and nothing of
 * the portal but its handlers for Jetty.
 */
@NullMarked
package io.ssmsandbox.emulator;

import org.jspecify.annotations.NullMarked;
