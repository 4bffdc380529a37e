/**
 * The REST API for other systems.
 */
@ApplicationModule(displayName = "api",
		allowedDependencies = { "message", "diagnosis", "sandbox", "template", "aws", "provisioning", "preflight",
				"session", "stream", "cost", "security", "storage" })
@NullMarked
package io.ssmsandbox.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
