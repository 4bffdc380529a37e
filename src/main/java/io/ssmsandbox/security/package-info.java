/**
 * Who may come in: filter chains, principals and the address the portal may listen on.
 */
@ApplicationModule(displayName = "security", allowedDependencies = { "message", "sandbox", "aws", "webserver" })
@NullMarked
package io.ssmsandbox.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
