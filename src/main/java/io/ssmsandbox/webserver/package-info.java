/**
 * Jetty handlers that keep slow clients from blocking threads. They use no Spring; both
 * the portal and the emulator use them.
 */
@ApplicationModule(displayName = "webserver", allowedDependencies = {})
@NullMarked
package io.ssmsandbox.webserver;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
