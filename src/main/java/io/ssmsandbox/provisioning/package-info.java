/**
 * Drives each sandbox to its next state on AWS with durable tasks.
 */
@ApplicationModule(displayName = "provisioning",
		allowedDependencies = { "message", "diagnosis", "sandbox", "template", "aws", "preflight", "storage" })
@NullMarked
package io.ssmsandbox.provisioning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
