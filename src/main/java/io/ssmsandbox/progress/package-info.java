/**
 * What a sandbox's timeline tells of the way to a session: how far each resource and each
 * rung is, what is waited for, and how long it may yet take.
 */
@ApplicationModule(displayName = "progress", allowedDependencies = { "message", "sandbox", "template", "aws" })
@NullMarked
package io.ssmsandbox.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
