/**
 * Estimates what sandboxes cost, at the AWS list prices that the portal has.
 */
@ApplicationModule(displayName = "cost", allowedDependencies = { "message", "sandbox", "template", "aws" })
@NullMarked
package io.ssmsandbox.cost;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
