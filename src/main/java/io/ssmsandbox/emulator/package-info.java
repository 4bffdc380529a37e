/**
 * An embedded AWS that the portal reaches through the SDK like the real one; below this
 * door no Spring, no SDK, no portal type.
 */
@ApplicationModule(displayName = "emulator", allowedDependencies = { "message", "cloud", "webserver" })
@NullMarked
package io.ssmsandbox.emulator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
