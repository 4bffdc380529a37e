/**
 * The HTML pages: request form, sandbox list and status page.
 */
@ApplicationModule(displayName = "pages",
		allowedDependencies = { "message", "sandbox", "template", "aws", "provisioning", "preflight", "session",
				"diagnosis", "stream", "progress", "cost", "security" })
@NullMarked
package io.ssmsandbox.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
