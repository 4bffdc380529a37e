/**
 * Provides the console link and the commands that open a session on a ready sandbox.
 */
@ApplicationModule(displayName = "session", allowedDependencies = { "message", "sandbox", "template", "aws" })
@NullMarked
package io.ssmsandbox.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
