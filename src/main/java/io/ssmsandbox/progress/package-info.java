/**
 * Calculates the progress of a launch from a sandbox's timeline: the state of each
 * resource and step, the critical path and the remaining time.
 */
@ApplicationModule(displayName = "progress", allowedDependencies = { "message", "sandbox", "template", "aws" })
@NullMarked
package io.ssmsandbox.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
