/**
 * Starts the emulator inside the portal or alone, and connects the portal to it.
 */
@ApplicationModule(displayName = "emulation", allowedDependencies = { "message", "aws", "emulator" })
@NullMarked
package io.ssmsandbox.emulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
