/**
 * Text for people as data: a code and its arguments, rendered where it is read.
 */
@ApplicationModule(displayName = "message", allowedDependencies = {})
@NullMarked
package io.ssmsandbox.message;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
