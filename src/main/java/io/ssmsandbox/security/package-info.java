/**
 * Access control: filter chains, principals and the address that the portal listens on.
 */
@ApplicationModule(displayName = "security", allowedDependencies = { "message", "sandbox", "aws", "webserver" })
@NullMarked
package io.ssmsandbox.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
