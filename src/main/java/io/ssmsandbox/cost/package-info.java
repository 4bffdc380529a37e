/**
 * What a sandbox costs, by AWS's list prices as far as the portal has them.
 */
@ApplicationModule(displayName = "cost", allowedDependencies = { "message", "sandbox", "template", "aws" })
@NullMarked
package io.ssmsandbox.cost;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
