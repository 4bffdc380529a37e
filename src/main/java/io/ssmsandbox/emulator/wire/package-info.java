/**
 * AWS's wire protocols: decodes a signed request into a call, finds its operation and
 * wraps the answer in the service's envelope.
 */
@NullMarked
package io.ssmsandbox.emulator.wire;

import org.jspecify.annotations.NullMarked;
