/**
 * Checks that a launch can work before anything is created.
 */
@ApplicationModule(displayName = "preflight",
		allowedDependencies = { "message", "diagnosis", "sandbox", "template", "aws" })
@NullMarked
package io.ssmsandbox.preflight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
