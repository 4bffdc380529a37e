/**
 * Handlers of the web server that keep slow clients from holding threads. Plain Jetty;
 * the portal and the emulator serve with them.
 */
@ApplicationModule(displayName = "webserver", allowedDependencies = {})
@NullMarked
package io.ssmsandbox.webserver;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
