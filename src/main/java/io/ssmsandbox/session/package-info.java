/**
 * From a ready sandbox to an open session: console link and commands.
 */
@ApplicationModule(displayName = "session", allowedDependencies = { "message", "sandbox", "template", "aws" })
@NullMarked
package io.ssmsandbox.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
