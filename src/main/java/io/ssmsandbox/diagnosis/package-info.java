/**
 * What is wrong, in plain words: which known cause AWS's own words mean, why an agent
 * does not connect, and what helps.
 */
@ApplicationModule(displayName = "diagnosis", allowedDependencies = { "message", "aws", "sandbox", "template" })
@NullMarked
package io.ssmsandbox.diagnosis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
