/**
 * The live timeline of a sandbox: replay, follow, fan-out.
 */
@ApplicationModule(displayName = "stream", allowedDependencies = { "message", "sandbox" })
@NullMarked
package io.ssmsandbox.stream;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
