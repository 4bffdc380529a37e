/**
 * From a ready sandbox to an open session: console link and CLI command.
 */
@ApplicationModule(displayName = "session", allowedDependencies = { "sandbox", "cloud" })
@NullMarked
package io.ssmsandbox.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
