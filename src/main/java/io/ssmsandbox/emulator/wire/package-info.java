/**
 * AWS's wire protocols: decodes a signed request, finds its operation and wraps the reply
 * in the service's format.
 */
@NullMarked
package io.ssmsandbox.emulator.wire;

import org.jspecify.annotations.NullMarked;
