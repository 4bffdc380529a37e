/**
 * For operators: every sandbox at a glance, metrics and health.
 */
@ApplicationModule(displayName = "ops",
		allowedDependencies = { "message", "diagnosis", "sandbox", "template", "aws", "provisioning", "preflight",
				"session", "stream", "cost", "security", "storage" })
@NullMarked
package io.ssmsandbox.ops;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
