/**
 * The domain model: what a sandbox is, which states it can have, and how it is stored.
 */
@ApplicationModule(displayName = "sandbox", allowedDependencies = { "message", "aws", "template" })
@NullMarked
package io.ssmsandbox.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
